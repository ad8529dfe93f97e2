package dev.phoebe.bookshop.report;

import static dev.phoebe.bookshop.catalog.BookTable.BOOK;
import static dev.phoebe.bookshop.catalog.TagTable.TAG;
import static dev.phoebe.bookshop.sales.OrderLineTable.ORDER_LINE;
import static dev.phoebe.bookshop.sales.OrderTable.ORDER;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.datePart;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.sumLong;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.partitionBy;
import static dev.phoebe.orm.expr.Windows.rank;

import dev.phoebe.bookshop.Printable;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.sql.DatePart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sells, and when: one statement each. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final Database db;

    ReportController(Database db) {
        this.db = db;
    }

    /** Where a book stands among the books of a tag; books that earned the same stand in the same place. */
    record Bestseller(String tag, long rank, Long bookId, String title, long copies, BigDecimal revenue) {}

    /** The books of each tag that earned the most, down to a place. */
    @GetMapping("/bestsellers")
    List<Bestseller> bestsellers(
            @RequestParam Optional<@Printable String> tag,
            @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
        LongExpression copies = sumLong(ORDER_LINE.quantity).as("copies");
        DecimalExpression revenue = sum(ORDER_LINE.amount).as("revenue");
        LongExpression place =
                rank().over(partitionBy(TAG.name).orderBy(revenue.desc())).as("place");
        DerivedTable ranked = db.select(as(List::of, TAG.name, BOOK.id, BOOK.title, copies, revenue, place))
                .from(ORDER_LINE)
                .join(ORDER_LINE.book)
                .join(BOOK.tags)
                .where(tag.filter(name -> !name.isBlank()).map(TAG.name::eq))
                .groupBy(TAG.name, BOOK.id, BOOK.title)
                .asTable("ranked");
        return db.select(as(
                        Bestseller::new,
                        ranked.get(TAG.name),
                        ranked.get(place),
                        ranked.get(BOOK.id),
                        ranked.get(BOOK.title),
                        ranked.get(copies),
                        ranked.get(revenue)))
                .where(ranked.get(place).le(limit))
                .orderBy(ranked.get(TAG.name), ranked.get(place), ranked.get(BOOK.id))
                .list();
    }

    /** What was sold in one month, which is written as {@code 2026-03}. */
    record MonthlySales(String month, long orders, long copies, BigDecimal revenue) {}

    @GetMapping("/sales-by-month")
    List<MonthlySales> salesByMonth() {
        IntegerExpression year = datePart(DatePart.YEAR, ORDER.placed);
        IntegerExpression month = datePart(DatePart.MONTH, ORDER.placed);
        return db.select(as(
                        (y, m, orders, copies, revenue) ->
                                new MonthlySales("%d-%02d".formatted(y, m), orders, copies, revenue),
                        year,
                        month,
                        countDistinct(ORDER.id),
                        sumLong(ORDER_LINE.quantity),
                        sum(ORDER_LINE.amount)))
                .from(ORDER)
                .join(ORDER.lines)
                .groupBy(year, month)
                .orderBy(year, month)
                .list();
    }
}
