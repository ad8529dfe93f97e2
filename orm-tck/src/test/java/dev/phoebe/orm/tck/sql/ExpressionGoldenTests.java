package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.expr.Expressions.caseOf;
import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.row;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.concatWs;
import static dev.phoebe.orm.expr.Functions.currentDate;
import static dev.phoebe.orm.expr.Functions.currentTimestamp;
import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Functions.least;
import static dev.phoebe.orm.expr.Functions.operator;
import static dev.phoebe.orm.expr.Functions.random;
import static dev.phoebe.orm.expr.Functions.sql;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.GadgetTable.GADGET;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.type.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What expressions look like on each database. */
class ExpressionGoldenTests {

    private static Golden add(Golden golden, String title, Expression<?> expression) {
        return golden.add(
                title, runner -> Select.of(expression).toSql(runner.dialect()).text());
    }

    @Test
    void cases() throws IOException {
        Golden golden = new Golden("cases");
        var band = caseWhen(BOOK.price.lt(9), "cheap").otherwise("dear");
        add(golden, "conditions", band);
        add(
                golden,
                "compared with values",
                caseOf(BOOK.status)
                        .when(Status.ON_SALE, 1)
                        .when(Status.SOLD_OUT, 2)
                        .end());
        add(
                golden,
                "expressions as results",
                caseWhen(BOOK.stock.gt(1), BOOK.price).otherwise(BOOK.price.times(2)));
        var named = band.as("band");
        golden.add(
                "groups have the name",
                runner -> Select.of(as((String b, Long n) -> n, named, count()))
                        .groupBy(named)
                        .orderBy(named)
                        .toSql(runner.dialect())
                        .text());
        add(golden, "the first of many", coalesce(BOOK.isbn, BOOK.title, value("none")));
        add(golden, "the first of values", coalesce(value("a"), value("b")));
        add(golden, "a value", value(LocalDate.EPOCH));
        add(golden, "null where equal", BOOK.stock.nullIf(0));
        add(golden, "the greatest", greatest(BOOK.stock, BOOK.version, value(Integer.valueOf(7))));
        add(golden, "the least", least(BOOK.title, value("m")));
        add(golden, "distinct from another", BOOK.editor.isDistinctFrom(BOOK.author));
        add(golden, "not between", BOOK.price.notBetween(1, 2));
        golden.check();
    }

    @Test
    void json() throws IOException {
        Golden golden = new Golden("json");
        var color = GADGET.details.get("color");
        var size = GADGET.details.get("sizes").get(0);
        add(golden, "a document", GADGET.details);
        add(golden, "what a key has", color);
        add(golden, "an element", size);
        add(golden, "further down", GADGET.details.get("a").get("b").get(1).get("it's \"c\""));
        add(golden, "a text", color.asText());
        add(golden, "the text of an element", size.asText());
        add(golden, "the text of a document", GADGET.details.asText());
        add(golden, "an integer", size.asInteger());
        add(golden, "a long", color.asLong());
        add(golden, "a decimal", color.asDecimal());
        add(golden, "a double", color.asDouble());
        add(golden, "a truth value", color.asBoolean());
        add(golden, "a length", GADGET.details.length());
        add(golden, "a key", GADGET.details.has("color"));
        add(golden, "null", color.isNull());
        add(golden, "equal", GADGET.details.eq(Json.of("{}")));
        add(golden, "not equal", color.ne(Json.string("red")));
        add(golden, "one of several", color.in(Json.of("1"), Json.of("2")));
        add(golden, "contained", GADGET.details.contains(Json.of("{}")));
        add(golden, "set", color.set("red"));
        add(golden, "an element set", size.set(Json.of("40")));
        add(golden, "removed", color.remove());
        add(golden, "a value", value(Json.of("[1]")).get(0).asText());
        add(
                golden,
                "the first of several",
                GADGET.extra.orElse(Json.of("{}")).get("a").asText());
        golden.add(
                "a condition",
                runner -> Select.of(GADGET.name)
                        .where(color.asText().eq("red"), size.asInteger().gt(40))
                        .toSql(runner.dialect())
                        .text());
        golden.check();
    }

    @Test
    void bytes() throws IOException {
        Golden golden = new Golden("bytes");
        byte[] bytes = {1};
        add(golden, "equal", ALL_TYPES.someBytes.eq(bytes));
        add(golden, "one of several", ALL_TYPES.someBytes.in(bytes, bytes));
        add(golden, "less", ALL_TYPES.someBytes.lt(bytes));
        add(golden, "how many", ALL_TYPES.someBytes.byteLength());
        add(golden, "digits", ALL_TYPES.someBytes.hex());
        add(golden, "put together", ALL_TYPES.someBytes.concat(bytes));
        add(golden, "put together with others", ALL_TYPES.someBytes.concat(ALL_TYPES.maybeBytes));
        add(golden, "the first", ALL_TYPES.someBytes.left(2));
        add(golden, "begin with", ALL_TYPES.someBytes.startsWith(bytes));
        add(golden, "a value", value(bytes).concat(bytes));
        golden.check();
    }

    @Test
    void casts() throws IOException {
        Golden golden = new Golden("casts");
        add(golden, "a decimal to a whole number", BOOK.price.cast(ExpressionType.INTEGER));
        add(golden, "a double to a whole number", ALL_TYPES.aDouble.cast(ExpressionType.LONG));
        add(golden, "a whole number to a decimal", BOOK.stock.cast(ExpressionType.decimal(10, 2)));
        add(golden, "a number to a text", BOOK.stock.cast(ExpressionType.STRING));
        add(golden, "a text to a number", BOOK.title.cast(ExpressionType.DOUBLE));
        add(golden, "a text to a date", BOOK.title.cast(ExpressionType.DATE));
        add(golden, "an instant to a date", ALL_TYPES.anInstant.cast(ExpressionType.DATE));
        add(golden, "an instant to a timestamp", ALL_TYPES.anInstant.cast(ExpressionType.TIMESTAMP));
        add(golden, "a timestamp to an instant", ALL_TYPES.aTimestamp.cast(ExpressionType.INSTANT));
        add(golden, "a date to a timestamp", ALL_TYPES.aDate.cast(ExpressionType.TIMESTAMP));
        add(golden, "a collation", BOOK.title.collate("nocase"));
        add(golden, "a collation with a name to quote", BOOK.title.collate("en_US.utf8"));
        golden.check();
    }

    @Test
    void texts() throws IOException {
        Golden golden = new Golden("texts");
        add(golden, "length", BOOK.title.length());
        add(golden, "trim", BOOK.title.trim());
        add(golden, "substring", BOOK.title.substring(2, 3));
        add(golden, "left", BOOK.title.left(3));
        add(golden, "right", BOOK.title.right(3));
        add(golden, "replace", BOOK.title.replace("a", "b"));
        add(golden, "position", BOOK.title.position("a"));
        add(golden, "lpad", BOOK.title.lpad(9, "0"));
        add(golden, "rpad", BOOK.title.rpad(9, "0"));
        add(golden, "repeat", BOOK.title.repeat(2));
        add(golden, "reverse", BOOK.title.reverse());
        add(golden, "joined", concatWs(", ", BOOK.title, BOOK.isbn));
        add(golden, "a regular expression", BOOK.title.matches("^a"));
        add(golden, "a regular expression, whatever the case", BOOK.title.matchesIgnoreCase("^a"));
        add(golden, "contains another", BOOK.title.contains(BOOK.isbn));
        add(golden, "starts with another", BOOK.title.startsWith(BOOK.isbn));
        add(golden, "ends with another", BOOK.title.endsWith(BOOK.isbn.concat("x")));
        add(golden, "like another", BOOK.title.like(BOOK.isbn));
        golden.check();
    }

    @Test
    void numbers() throws IOException {
        Golden golden = new Golden("numbers");
        add(golden, "abs", BOOK.stock.minus(1).abs());
        add(golden, "negated", BOOK.stock.negated());
        add(golden, "sign", BOOK.price.sign());
        add(golden, "a decimal is rounded", BOOK.price.round(1));
        add(golden, "a double is rounded", ALL_TYPES.aDouble.round(1));
        add(golden, "a whole number is not", BOOK.stock.round(1));
        add(golden, "floor", BOOK.price.floor());
        add(golden, "ceil", BOOK.price.ceil());
        add(golden, "mod", BOOK.stock.plus(1).mod(3));
        add(golden, "power", BOOK.price.power(2));
        add(golden, "sqrt", BOOK.price.sqrt());
        add(golden, "and", BOOK.stock.bitAnd(3));
        add(golden, "or", BOOK.stock.bitOr(3));
        add(golden, "xor", BOOK.stock.bitXor(3));
        add(golden, "not", BOOK.stock.bitNot());
        add(golden, "shifted to the left", BOOK.stock.shiftLeft(3));
        add(golden, "shifted to the right", BOOK.stock.shiftRight(3));
        golden.check();
    }

    @Test
    void times() throws IOException {
        Golden golden = new Golden("times");
        add(golden, "the day of the week", BOOK.published.dayOfWeek());
        add(golden, "the begin of the month of a date", BOOK.published.truncatedTo(ChronoUnit.MONTHS));
        add(golden, "the begin of the week of an instant", ALL_TYPES.anInstant.truncatedTo(ChronoUnit.WEEKS));
        add(golden, "the begin of the hour of a timestamp", ALL_TYPES.aTimestamp.truncatedTo(ChronoUnit.HOURS));
        add(golden, "the begin of the hour of a time", ALL_TYPES.aTime.truncatedTo(ChronoUnit.HOURS));
        add(golden, "a date one month later", BOOK.published.plus(1, ChronoUnit.MONTHS));
        add(golden, "a date as many days later as a column says", BOOK.published.plus(BOOK.stock, ChronoUnit.DAYS));
        add(golden, "a date twice as many weeks earlier", BOOK.published.minus(BOOK.stock.times(2), ChronoUnit.WEEKS));
        add(golden, "a timestamp two weeks earlier", ALL_TYPES.aTimestamp.minus(2, ChronoUnit.WEEKS));
        add(golden, "an instant one day later", ALL_TYPES.anInstant.plus(1, ChronoUnit.DAYS));
        add(golden, "a time one hour later", ALL_TYPES.aTime.plus(1, ChronoUnit.HOURS));
        add(golden, "days between dates", BOOK.published.until(currentDate(), ChronoUnit.DAYS));
        add(golden, "hours between instants", ALL_TYPES.anInstant.until(Instant.EPOCH, ChronoUnit.HOURS));
        add(golden, "minutes between times", ALL_TYPES.aTime.until(ALL_TYPES.maybeTime, ChronoUnit.MINUTES));
        golden.add(
                "now",
                runner -> Select.of(currentTimestamp())
                        .from(BOOK)
                        .toSql(runner.dialect())
                        .text());
        golden.check();
    }

    @Test
    void rowsAndOwnSql() throws IOException {
        Golden golden = new Golden("own");
        var key = row(BOOK.title, BOOK.stock);
        add(golden, "a row is greater", key.gt("m", 1));
        add(golden, "a row among three", key.in(List.of(key.of("a", 1), key.of("b", 2), key.of("c", 3))));
        add(
                golden,
                "a row among those of a select",
                key.in(Select.of(as((String t, Integer s) -> t, BOOK.isbn, BOOK.version))
                        .limit(3)));
        add(golden, "a function", fn("public.levenshtein", ExpressionType.INTEGER, BOOK.title, value("x")));
        add(
                golden,
                "an operator",
                operator(BOOK.title, "@>", BOOK.isbn, ExpressionType.BOOLEAN).not());
        add(
                golden,
                "anything",
                sql("{0} is of {1}", ExpressionType.BOOLEAN, BOOK.stock.plus(1), "x")
                        .and(BOOK.available));
        golden.add(
                "in random order",
                runner -> Select.of(BOOK.title)
                        .orderBy(random())
                        .toSql(runner.dialect())
                        .text());
        golden.check();
    }
}
