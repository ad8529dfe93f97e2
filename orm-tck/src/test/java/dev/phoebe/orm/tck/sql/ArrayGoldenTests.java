package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.expr.Expressions.arrayAgg;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.ClippingTable.CLIPPING;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import dev.phoebe.orm.sql.SqlWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What arrays look like on each database. */
class ArrayGoldenTests {

    private final Golden golden = new Golden("arrays");

    private void where(String title, Condition condition) {
        golden.add(
                title,
                runner -> Select.of(CLIPPING.id)
                        .where(condition)
                        .toSql(runner.dialect())
                        .text());
    }

    private void select(String title, Expression<?> expression) {
        golden.add(
                title, runner -> Select.of(expression).toSql(runner.dialect()).text());
    }

    private void update(String title, Function<QueryRunner, Update<?>> update) {
        golden.add(title, runner -> {
            SqlWriter writer = new SqlWriter(runner.dialect());
            update.apply(runner).write(writer);
            return writer.toSql().text();
        });
    }

    @Test
    void arrays() throws IOException {
        var labels = CLIPPING.labels;
        where("contains a value", labels.contains("a"));
        where("contains an expression", labels.contains(CLIPPING.title));
        where("contains all", labels.containsAll(List.of("a", "b")));
        where("contains another", labels.containsAll(labels.slice(0, 1)));
        where("overlaps", labels.overlaps(List.of("a", "b")));
        where("is contained", labels.containedBy(List.of("a", "b")));
        where("is not contained", labels.containedBy(List.of("a")).not());
        where("equal", labels.eq(List.of("a")));
        where("empty", labels.isEmpty());
        select("an element", labels.get(0));
        select("an element as a text", labels.get(1, ExpressionType.STRING).upper());
        select("a part", labels.slice(1, 3));
        select("an empty part", labels.slice(1, 1));
        select("length", labels.length());
        select("one more", labels.append("a"));
        select("one more of the row", labels.append(CLIPPING.title));
        select("more", labels.concat(List.of("a")));
        select("both", labels.concat(labels));
        select("instead of null", CLIPPING.scores.orElse(List.of()));
        select("of a group", arrayAgg(BOOK.title));
        select(
                "of a group, some, in an order",
                arrayAgg(BOOK.title).distinct().orderBy(BOOK.title.asc()).filter(BOOK.stock.gt(1)));
        update(
                "set",
                runner -> Update.of(runner, CLIPPING).set(labels, List.of("a")).all());
        update(
                "appended",
                runner -> Update.of(runner, CLIPPING)
                        .set(labels, labels.append("a"))
                        .where(CLIPPING.id.eq(1)));
        golden.check();
    }
}
