package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.datePart;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows become whatever a constructor or function makes of their values. */
public abstract class ProjectionContract extends Contract {

    record Line(
            String title,
            BigDecimal price,
            boolean available,
            Status status,
            @Nullable LocalDate published) {}

    record Name(String text) {}

    record Pair(Name author, Line line) {}

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    /** To read a part of a model gives values, in one statement; there is no model with holes. */
    @Test
    void someColumns() {
        List<Line> lines = db.select(as(Line::new, BOOK.title, BOOK.price, BOOK.available, BOOK.status, BOOK.published))
                .where(BOOK.title.in("Mort", "Tehanu"))
                .orderBy(BOOK.title)
                .list();
        assertThat(lines)
                .containsExactly(
                        new Line(
                                "Mort",
                                new BigDecimal("6.00")
                                        .setScale(lines.get(0).price().scale()),
                                true,
                                Status.ON_SALE,
                                LocalDate.of(1987, 3, 1)),
                        new Line(
                                "Tehanu",
                                new BigDecimal("10.00")
                                        .setScale(lines.get(1).price().scale()),
                                true,
                                Status.ON_SALE,
                                null));
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void oneColumn() {
        assertThat(db.select(AUTHOR.email).orderBy(AUTHOR.name).list())
                .isEqualTo(Arrays.asList(null, null, "ursula@example.org"));
        assertThat(db.select(BOOK.available).distinct().list()).containsExactly(true);
    }

    @Test
    void projectionsNest() {
        List<Pair> pairs = db.select(as(
                        Pair::new,
                        as(Name::new, BOOK.author().name),
                        as(Line::new, BOOK.title, BOOK.price, BOOK.available, BOOK.status, BOOK.published)))
                .where(BOOK.title.eq("Mort"))
                .list();
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).author()).isEqualTo(new Name("Terry"));
        assertThat(pairs.get(0).line().title()).isEqualTo("Mort");
    }

    @Test
    void modelsAndValuesSideBySide() {
        List<String> rows = db.select(
                        as((Author author, Long books) -> author.name + books, AUTHOR, AUTHOR.books.count()))
                .orderBy(AUTHOR.name)
                .list();
        assertThat(rows).containsExactly("Nobody0", "Terry2", "Ursula3");
        assertThat(counter.count()).isEqualTo(1);
    }

    /** The partner that an outer join did not find is null, not an object full of nothing. */
    @Test
    void aModelThatIsMissingIsNull() {
        List<String> rows = db.select(as(
                        (Book book, @Nullable Author editor) -> book.title + "/" + (editor == null ? "-" : editor.name),
                        BOOK,
                        AUTHOR))
                .from(BOOK)
                .leftJoin(BOOK.editor)
                .where(BOOK.price.lt(10))
                .orderBy(BOOK.title)
                .list();
        assertThat(rows).containsExactly("A Wizard of Earthsea/-", "Mort/-", "Small Gods/Ursula");
    }

    @Test
    void modelsInAProjectionLoadTheirRelationsTogether() {
        List<Book> books = db.select(as((Book book, Long number) -> book, BOOK, BOOK.tags.count()))
                .list();
        counter.reset();
        assertThat(books).allMatch(book -> book.author.get().name.length() > 3);
        assertThat(counter.count()).isEqualTo(1);
    }

    /** Columns of one name do not take each other's values. */
    @Test
    void columnsOfOneNameAreKeptApart() {
        assertThat(db.select(as((String a, String b, String c) -> a + b + c, AUTHOR.name, value("v0"), AUTHOR.name))
                        .where(AUTHOR.name.eq("Terry"))
                        .one())
                .isEqualTo("Terryv0Terry");
        assertThat(db.select(as((Long a, Long b) -> a.equals(b), BOOK.author, BOOK.author().id))
                        .list())
                .containsOnly(true);
    }

    @Test
    void manyValues() {
        assertThat(db.select(as(
                                (a, b, c, d, e, f, g, h, i, j, k, l) -> List.<Object>of(
                                                a, b, c, d, e, f, g, h, i, j, k, l)
                                        .size(),
                                BOOK.id,
                                BOOK.title,
                                BOOK.price,
                                BOOK.author,
                                BOOK.stock,
                                BOOK.available,
                                BOOK.status,
                                BOOK.version,
                                BOOK.author().name,
                                BOOK.author().id,
                                BOOK.author().joined,
                                BOOK.title.upper()))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(12);
    }

    @Test
    void textsAreJoinedAndChanged() {
        assertThat(db.select(BOOK.title.concat(" by ").concat(BOOK.author().name))
                        .where(BOOK.id.eq(shelf.mort.id))
                        .one())
                .isEqualTo("Mort by Terry");
        assertThat(db.select(BOOK.title.upper())
                        .where(BOOK.id.eq(shelf.mort.id))
                        .one())
                .isEqualTo("MORT");
        assertThat(db.select(BOOK.title.lower())
                        .where(BOOK.id.eq(shelf.mort.id))
                        .one())
                .isEqualTo("mort");
    }

    @Test
    void valuesOfTheProgramAreSelected() {
        assertThat(db.select(as(
                                (String a, Long b, BigDecimal c) ->
                                        a + b + c.stripTrailingZeros().toPlainString(),
                                value("x"),
                                value(7),
                                value(new BigDecimal("1.5"))))
                        .from(AUTHOR)
                        .limit(1)
                        .one())
                .isEqualTo("x71.5");
    }

    @Test
    void partsOfDatesAndTimes() {
        AllTypes row = new AllTypes();
        row.aTimestamp = LocalDateTime.of(2011, 1, 2, 11, 12, 13, 54_321_000);
        row.aDate = LocalDate.of(2012, 2, 3);
        row.aTime = LocalTime.of(3, 13, 37);
        row.anInstant = Instant.parse("2013-12-31T23:59:58Z");
        db.insert(row);
        assertThat(parts(ALL_TYPES.aTimestamp, DatePart.values())).containsExactly(2011, 1, 2, 11, 12, 13, 1, 7, 2, 52);
        assertThat(parts(ALL_TYPES.aDate, DatePart.YEAR, DatePart.MONTH, DatePart.DAY))
                .containsExactly(2012, 2, 3);
        assertThat(parts(ALL_TYPES.aTime, DatePart.HOUR, DatePart.MINUTE, DatePart.SECOND))
                .containsExactly(3, 13, 37);
        assertThat(parts(ALL_TYPES.anInstant, DatePart.values()))
                .containsExactly(2013, 12, 31, 23, 59, 58, 4, 2, 365, 1);
    }

    private List<Integer> parts(Expression<?> value, DatePart... parts) {
        return Arrays.stream(parts)
                .map(part -> db.select(datePart(part, value)).one())
                .toList();
    }

    @Test
    void partsOfDatesGroupAndFilter() {
        var year = datePart(DatePart.YEAR, BOOK.published);
        assertThat(db.select(year).where(year.ge(1980)).orderBy(year).list()).containsExactly(1987, 1992);
    }

    @Test
    void aRowAtTheEndOfAWayMayBeMissing() {
        List<Author> editors = db.select(BOOK.editor()).orderBy(BOOK.title).list();
        assertThat(editors).hasSize(5);
        assertThat(editors.get(0)).isNull();
        assertThat(editors.get(2)).hasToString("Ursula");
    }
}
