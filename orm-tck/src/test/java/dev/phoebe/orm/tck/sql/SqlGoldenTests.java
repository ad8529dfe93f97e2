package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.expr.Expressions.any;
import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.avgDistinct;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.countDistinct;
import static dev.phoebe.orm.expr.Expressions.datePart;
import static dev.phoebe.orm.expr.Expressions.every;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.median;
import static dev.phoebe.orm.expr.Expressions.notExists;
import static dev.phoebe.orm.expr.Expressions.stddevSamp;
import static dev.phoebe.orm.expr.Expressions.stringAgg;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.sumDistinct;
import static dev.phoebe.orm.expr.FrameBound.currentRow;
import static dev.phoebe.orm.expr.FrameBound.following;
import static dev.phoebe.orm.expr.FrameBound.preceding;
import static dev.phoebe.orm.expr.FrameBound.unboundedFollowing;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Windows.cumeDist;
import static dev.phoebe.orm.expr.Windows.firstValue;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.lead;
import static dev.phoebe.orm.expr.Windows.nthValue;
import static dev.phoebe.orm.expr.Windows.percentRank;
import static dev.phoebe.orm.expr.Windows.rank;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.CounterTable.COUNTER;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.ChangeStatement;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.Lock;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import dev.phoebe.orm.schema.SchemaManager;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.CategoryTable;
import dev.phoebe.orm.tck.model.Counter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What statements look like on each database. */
class SqlGoldenTests {

    private static Golden select(Golden golden, String title, Select<?> select) {
        return golden.add(title, runner -> select.toSql(runner.dialect()).text());
    }

    private static Golden where(Golden golden, String title, Condition... conditions) {
        return select(golden, title, Select.of(BOOK.id).where(conditions));
    }

    @Test
    void conditions() throws IOException {
        Golden golden = new Golden("conditions");
        where(golden, "equal, and equal to null", BOOK.title.eq("Dune"), BOOK.published.eq((java.time.LocalDate) null));
        where(
                golden,
                "and binds more than or",
                BOOK.stock.gt(1).and(BOOK.stock.lt(9)).or(BOOK.price.le(20)));
        where(golden, "or inside and", BOOK.stock.gt(1).or(BOOK.stock.lt(9)), BOOK.available);
        where(golden, "not", BOOK.stock.gt(1).or(BOOK.available).not());
        where(golden, "in pads to a power of two", BOOK.stock.in(1, 2, 3));
        where(golden, "in nothing, not in nothing", BOOK.stock.in(List.of()), BOOK.stock.notIn(List.of()));
        where(golden, "between", BOOK.price.between(5, 10));
        where(golden, "contains", BOOK.title.contains("50%_!"));
        where(golden, "contains, whatever the case", BOOK.title.containsIgnoreCase("dune"));
        where(golden, "starts and ends with", BOOK.title.startsWith("a"), BOOK.title.endsWith("z"));
        where(golden, "distinct from", BOOK.isbn.isDistinctFrom("x"));
        where(
                golden,
                "arithmetic",
                BOOK.stock.plus(1).times(2).minus(BOOK.version).ge(3));
        where(golden, "whole division", BOOK.stock.dividedBy(2).eq(1));
        where(golden, "concatenation", BOOK.title.concat("!").eq("Dune!"));
        where(golden, "an enum", BOOK.status.isNotNull());
        golden.check();
    }

    @Test
    void joins() throws IOException {
        BookTable other = BOOK.as("other");
        CategoryTable parent = CATEGORY.as("parent");
        Golden golden = new Golden("joins");
        select(
                golden,
                "a path joins for you, once",
                Select.of(BOOK.title)
                        .where(
                                BOOK.author().name.eq("Le Guin"),
                                BOOK.author().email.isNull()));
        select(
                golden,
                "a path over a nullable reference",
                Select.of(BOOK.title).where(BOOK.editor().name.eq("Kidd")));
        select(
                golden,
                "a path of two steps",
                Select.of(BOOK.title).where(BOOK.author().country().name.eq("Earth")));
        select(
                golden,
                "along a reference",
                Select.of(BOOK.title).join(BOOK.author).where(AUTHOR.name.eq("Le Guin")));
        select(
                golden,
                "along a collection",
                Select.of(AUTHOR.name).leftJoin(AUTHOR.books).where(BOOK.price.lt(5)));
        select(
                golden,
                "through a link table",
                Select.of(BOOK.title).join(BOOK.tags).where(TAG.name.eq("sf")));
        select(
                golden,
                "by a condition",
                Select.of(BOOK.title).join(other, other.price.eq(BOOK.price), other.id.lt(BOOK.id)));
        select(
                golden,
                "with itself",
                Select.of(CATEGORY.name).leftJoin(CATEGORY.parent, parent).where(parent.name.isNull()));
        select(golden, "crossed", Select.of(BOOK.title).crossJoin(TAG));
        select(golden, "full", Select.of(BOOK.title).fullJoin(AUTHOR, AUTHOR.id.eq(BOOK.author)));
        select(
                golden,
                "prefetched references are joined",
                Select.of(BOOK).prefetch(BOOK.author.prefetch(AUTHOR.country), BOOK.editor));
        golden.check();
    }

    @Test
    void keysAtTheEndOfPaths() throws IOException {
        Golden golden = new Golden("path-keys");
        select(
                golden,
                "the column that refers",
                Select.of(as(List::of, BOOK.title, BOOK.author().id))
                        .where(BOOK.author().id.gt(7), BOOK.editor().id.isNull())
                        .orderBy(BOOK.editor().id));
        select(golden, "grouped", Select.of(count()).from(BOOK).groupBy(BOOK.author().id));
        select(
                golden,
                "with the row itself",
                Select.of(BOOK.title)
                        .where(BOOK.author().id.gt(7), BOOK.author().name.eq("Le Guin")));
        select(
                golden,
                "one step less",
                Select.of(BOOK.title).where(BOOK.author().country().code.eq("NO")));
        select(
                golden,
                "from outside",
                Select.of(BOOK.title).where(BOOK.author().books.any(BOOK.stock.gt(1))));
        var keys = Select.of(as(List::of, BOOK.id, BOOK.author().id)).asTable("keys");
        select(
                golden,
                "as a column of a derived table",
                Select.of(keys.get(BOOK.author().id)).from(keys));
        golden.check();
    }

    @Test
    void subqueries() throws IOException {
        Golden golden = new Golden("subqueries");
        where(golden, "in", BOOK.author.in(Select.of(AUTHOR.id).where(AUTHOR.name.eq("Le Guin"))));
        where(
                golden,
                "exists, correlated",
                exists(Select.of(ORDER_LINE.quantity).where(ORDER_LINE.book.eq(BOOK.id))));
        select(
                golden,
                "any related row",
                Select.of(AUTHOR.name).where(AUTHOR.books.any(BOOK.price.lt(5).or(BOOK.stock.gt(9)))));
        select(golden, "no linked row", Select.of(BOOK.title).where(BOOK.tags.none(TAG.name.eq("sf"))));
        select(
                golden,
                "any linked row: the link table tells",
                Select.of(BOOK.title).where(BOOK.tags.any()));
        select(
                golden,
                "how many linked rows: the link table tells",
                Select.of(BOOK.tags.count())
                        .from(BOOK)
                        .where(BOOK.tags.count(TAG.name.eq("sf")).gt(0)));
        select(golden, "any of the same table", Select.of(CATEGORY.name).where(CATEGORY.children.any()));
        select(
                golden,
                "how many related rows",
                Select.of(as((String name, Long books) -> name + books, AUTHOR.name, AUTHOR.books.count())));
        var mean = avg(BOOK.price).as("mean");
        var means = Select.of(as((Long author, Double price) -> price, BOOK.author, mean))
                .groupBy(BOOK.author)
                .asTable("means");
        select(
                golden,
                "from",
                Select.of(means.get(mean)).from(means).where(means.get(mean).gt(10)));
        select(
                golden,
                "as a value",
                Select.of(BOOK.title)
                        .where(BOOK.price.eq(Select.of(max(BOOK.price)).asValue())));
        golden.check();
    }

    @Test
    void clauses() throws IOException {
        Golden golden = new Golden("clauses");
        select(
                golden,
                "order, nulls last",
                Select.of(BOOK.title).orderBy(BOOK.published.desc().nullsLast(), BOOK.id.asc()));
        select(golden, "limit and offset", Select.of(BOOK.title).limit(10).offset(20));
        select(golden, "offset alone", Select.of(BOOK.title).offset(20));
        select(golden, "distinct", Select.of(BOOK.price).distinct());
        select(
                golden,
                "group by and having",
                Select.of(as((String name, Long n) -> n, AUTHOR.name, count(BOOK.id)))
                        .from(AUTHOR)
                        .join(AUTHOR.books)
                        .groupBy(AUTHOR.name)
                        .having(sum(BOOK.price).gt(100))
                        .orderBy(sum(BOOK.price).desc()));
        select(
                golden,
                "aggregates",
                Select.of(as((Long a, Long b, Double c) -> a, count(), countDistinct(BOOK.author), avg(BOOK.stock)))
                        .from(BOOK));
        select(
                golden,
                "a rank in a window",
                Select.of(rank().over(Window.partitionBy(BOOK.author).orderBy(BOOK.price.desc())))
                        .from(BOOK));
        select(
                golden,
                "the year of a date, the month of an instant",
                Select.of(as(
                        (Integer y, Integer m) -> y,
                        datePart(DatePart.YEAR, BOOK.published),
                        datePart(DatePart.MONTH, BOOK.author().joined))));
        select(golden, "for update", Select.of(BOOK.id).forUpdate());
        select(golden, "skip locked", Select.of(BOOK.id).lock(Lock.forUpdate().skipLocked()));
        golden.check();
    }

    @Test
    void aggregates() throws IOException {
        Golden golden = new Golden("aggregates");
        select(golden, "some rows", Select.of(count().filter(BOOK.price.gt(5))).from(BOOK));
        select(
                golden,
                "a sum of some rows that meet two conditions",
                Select.of(sum(BOOK.stock).filter(BOOK.price.gt(5)).filter(BOOK.available.or(BOOK.stock.eq(0)))));
        select(
                golden,
                "distinct",
                Select.of(sumDistinct(BOOK.stock))
                        .having(avgDistinct(BOOK.price).gt(2)));
        select(
                golden,
                "every and any",
                Select.of(BOOK.author).groupBy(BOOK.author).having(every(BOOK.available), any(BOOK.price.gt(5))));
        select(golden, "every of some", Select.of(every(BOOK.available).filter(BOOK.stock.gt(0))));
        select(golden, "texts in a row", Select.of(stringAgg(BOOK.title, ", ")));
        select(
                golden,
                "texts in an order, some",
                Select.of(stringAgg(BOOK.title, ", ")
                        .orderBy(BOOK.price.desc(), BOOK.title.asc())
                        .filter(BOOK.available)));
        select(
                golden,
                "texts once",
                Select.of(stringAgg(BOOK.title, ",").distinct().orderBy(BOOK.title.asc())));
        select(
                golden,
                "texts once, a dash between",
                Select.of(stringAgg(BOOK.title, "-").distinct()));
        select(
                golden,
                "texts over a window",
                Select.of(stringAgg(BOOK.title, "-").over(Window.partitionBy())));
        select(golden, "means", Select.of(as((Double a, Double b) -> a, avg(BOOK.stock), avg(BOOK.price))));
        select(golden, "standard deviation", Select.of(stddevSamp(BOOK.price)));
        select(golden, "median of some", Select.of(median(BOOK.price).filter(BOOK.available)));
        select(
                golden,
                "distinct over a window",
                Select.of(countDistinct(BOOK.author).over(Window.partitionBy())));
        golden.check();
    }

    @Test
    void windows() throws IOException {
        Window byPrice = Window.partitionBy(BOOK.author).orderBy(BOOK.price.desc());
        Window named = byPrice.as("w");
        Golden golden = new Golden("windows");
        select(golden, "a frame", Select.of(sum(BOOK.stock).over(byPrice.rowsBetween(preceding(2), currentRow()))));
        select(
                golden,
                "a range",
                Select.of(count().over(byPrice.rangeBetween(preceding(5), unboundedFollowing())))
                        .from(BOOK));
        select(
                golden,
                "groups without ties",
                Select.of(max(BOOK.price)
                        .over(byPrice.groupsBetween(preceding(1), following(1)).exclude(Window.Exclusion.TIES))));
        select(
                golden,
                "rows without the current one",
                Select.of(max(BOOK.price)
                        .over(byPrice.rowsBetween(preceding(1), following(1)).exclude(Window.Exclusion.CURRENT_ROW))));
        select(
                golden,
                "a window with a name",
                Select.of(as(
                                (Long a, Integer b) -> a,
                                rank().over(named),
                                sum(BOOK.stock).over(named)))
                        .where(BOOK.available)
                        .orderBy(rank().over(named).desc())
                        .limit(3));
        Window same = Window.partitionBy(BOOK.author).as("same");
        Window ordered = same.orderBy(BOOK.price.plus(1).asc()).as("ordered");
        select(
                golden,
                "windows that extend others",
                Select.of(count().over(same))
                        .from(BOOK)
                        .orderBy(
                                rank().over(ordered).asc(),
                                count().over(ordered.rowsBetween(preceding(3), currentRow()))
                                        .plus(2)
                                        .asc()));
        select(golden, "a neighbour", Select.of(lag(BOOK.price).over(byPrice)));
        select(
                golden,
                "a neighbour or another value",
                Select.of(lead(BOOK.price).offset(2).otherwise(BigDecimal.ONE).over(named)));
        select(
                golden,
                "parts of all rows",
                Select.of(as(
                                (Double a, Double b) -> a,
                                percentRank().over(byPrice),
                                cumeDist().over(named)))
                        .from(BOOK));
        select(
                golden,
                "values of a frame",
                Select.of(as(
                        (String a, String b) -> a,
                        firstValue(BOOK.title).over(byPrice),
                        nthValue(BOOK.title, 3).over(byPrice))));
        golden.check();
    }

    @Test
    void changes() throws IOException {
        new Golden("changes")
                .add("insert", runner -> text(runner, Insert.of(runner, TAG).set(TAG.name, "sf")))
                .add(
                        "insert or nothing",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG)
                                        .set(TAG.name, "sf")
                                        .onConflict(TAG.name)
                                        .doNothing()))
                .add(
                        "upsert",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG)
                                        .set(TAG.name, "sf")
                                        .onConflict(TAG.name)
                                        .doUpdate(TAG.name)))
                .add(
                        "insert returning",
                        runner -> returning(runner, Insert.of(runner, TAG).set(TAG.name, "sf"), TAG.columnList()))
                .add(
                        "update",
                        runner -> text(
                                runner,
                                Update.of(runner, BOOK)
                                        .set(BOOK.stock, BOOK.stock.minus(2))
                                        .where(BOOK.id.eq(7), BOOK.stock.ge(2))))
                .add(
                        "update by a path",
                        runner -> text(
                                runner,
                                Update.of(runner, BOOK)
                                        .set(BOOK.stock, 0)
                                        .where(BOOK.author().name.eq("x"))))
                .add(
                        "update returning",
                        runner -> returning(
                                runner,
                                Update.of(runner, BOOK).set(BOOK.stock, 0).where(BOOK.id.eq(7)),
                                new ColumnList(List.of(BOOK.stock.name()))))
                .add(
                        "update of everything must say so",
                        runner -> text(runner, Update.of(runner, BOOK).set(BOOK.stock, 0)))
                .add("delete", runner -> text(runner, Delete.of(runner, BOOK).where(BOOK.stock.eq(0))))
                .add(
                        "delete of everything",
                        runner -> text(runner, Delete.of(runner, BOOK).all()))
                .add(
                        "delete returning",
                        runner -> returning(
                                runner,
                                Delete.of(runner, BOOK).where(BOOK.id.eq(7)),
                                new ColumnList(List.of(BOOK.id.name()))))
                .check();
    }

    @Test
    void inserts() throws IOException {
        new Golden("inserts")
                .add(
                        "several rows",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG).set(TAG.name, "sf").row().set(TAG.name, "satire")))
                .add(
                        "the rows of a query",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG)
                                        .columns(TAG.name)
                                        .select(Select.of(BOOK.title).where(BOOK.stock.gt(9)))))
                .add("defaults", runner -> text(runner, Insert.of(runner, TAG).defaultValues()))
                .add(
                        "where it is not there",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG)
                                        .set(TAG.name, "sf")
                                        .where(notExists(Select.of(TAG.id).where(TAG.name.eq("sf"))))))
                .add("nothing", runner -> text(runner, Insert.of(runner, TAG)))
                .add(
                        "upsert of several rows",
                        runner -> text(
                                runner,
                                Insert.of(runner, COUNTER)
                                        .rows(
                                                List.of("a", "b"),
                                                (row, name) -> row.set(COUNTER.name, name)
                                                        .set(COUNTER.hits, 1)
                                                        .set(COUNTER.misses, 0))
                                        .onConflict(COUNTER.name)
                                        .doUpdate(COUNTER.hits)))
                .add(
                        "upsert that computes",
                        runner -> text(
                                runner,
                                counter(runner)
                                        .onConflict(COUNTER.name)
                                        .doUpdate(COUNTER.hits)
                                        .set(COUNTER.misses, COUNTER.misses.plus(COUNTER.hits))))
                .add(
                        "upsert with a condition",
                        runner -> text(
                                runner,
                                counter(runner)
                                        .onConflict(COUNTER.name)
                                        .doUpdate(COUNTER.hits, COUNTER.misses)
                                        .where(COUNTER.hits.lt(excluded(COUNTER.hits)))))
                .add(
                        "upsert of columns that read each other",
                        runner -> text(
                                runner,
                                counter(runner)
                                        .onConflict(COUNTER.name)
                                        .doUpdate()
                                        .set(COUNTER.hits, COUNTER.misses)
                                        .set(COUNTER.misses, COUNTER.hits)))
                .add(
                        "upsert by the name of a constraint",
                        runner -> text(
                                runner,
                                counter(runner).onConstraint("counter_name_key").doUpdate(COUNTER.hits)))
                .add(
                        "upsert by a partial index",
                        runner -> text(
                                runner,
                                counter(runner)
                                        .onConflict(COUNTER.name)
                                        .where(COUNTER.hits.gt(1), COUNTER.name.ne("x"))
                                        .doNothing()))
                .add(
                        "upsert of the rows of a query",
                        runner -> text(
                                runner,
                                Insert.of(runner, TAG)
                                        .columns(TAG.name)
                                        .select(Select.of(BOOK.title))
                                        .onConflict(TAG.name)
                                        .doNothing()))
                .check();
    }

    private static Insert<Counter> counter(QueryRunner runner) {
        return Insert.of(runner, COUNTER)
                .set(COUNTER.name, "a")
                .set(COUNTER.hits, 1)
                .set(COUNTER.misses, 0);
    }

    @Test
    void changesOfSomeRows() throws IOException {
        new Golden("changes-from")
                .add(
                        "update from",
                        runner -> text(
                                runner,
                                Update.of(runner, BOOK)
                                        .set(BOOK.stock, BOOK.stock.minus(ORDER_LINE.quantity))
                                        .set(BOOK.available, true)
                                        .from(ORDER_LINE)
                                        .where(ORDER_LINE.book.eq(BOOK.id), ORDER_LINE.position.eq(1))))
                .add(
                        "update from, returning",
                        runner -> returning(
                                runner,
                                Update.of(runner, BOOK)
                                        .set(BOOK.stock, ORDER_LINE.quantity)
                                        .from(ORDER_LINE)
                                        .where(ORDER_LINE.book.eq(BOOK.id))
                                        .answering(),
                                new ColumnList(List.of(BOOK.id.name()))))
                .add(
                        "update in order, with a limit",
                        runner -> text(
                                runner,
                                Update.of(runner, BOOK)
                                        .set(BOOK.stock, 0)
                                        .where(BOOK.price.gt(5))
                                        .orderBy(BOOK.price)
                                        .limit(2)))
                .add(
                        "delete in order, with a limit, by a key of two columns",
                        runner -> text(
                                runner,
                                Delete.of(runner, ORDER_LINE)
                                        .all()
                                        .orderBy(ORDER_LINE.amount.desc())
                                        .limit(2)))
                .add(
                        "delete using",
                        runner -> text(
                                runner,
                                Delete.of(runner, BOOK)
                                        .using(AUTHOR)
                                        .where(BOOK.author.eq(AUTHOR.id), AUTHOR.name.eq("x"))))
                .add(
                        "a column is set after those that read it",
                        runner -> text(
                                runner,
                                Update.of(runner, COUNTER)
                                        .set(COUNTER.hits, 0)
                                        .set(COUNTER.misses, COUNTER.misses.plus(COUNTER.hits))
                                        .all()))
                .check();
    }

    private static String text(QueryRunner runner, ChangeStatement statement) {
        SqlWriter writer = new SqlWriter(runner.dialect());
        statement.write(writer);
        return writer.toSql().text();
    }

    private static String returning(QueryRunner runner, ChangeStatement statement, ColumnList columns) {
        SqlWriter writer = new SqlWriter(runner.dialect());
        runner.dialect().changes().returning(writer, statement.change(), statement, columns);
        return writer.toSql().text();
    }

    @Test
    void tables() throws IOException {
        Golden golden = new Golden("tables");
        for (Table<?, ?> table :
                ModelRegistry.discover(getClass().getClassLoader()).tables()) {
            if (table.modelType().getPackageName().equals("dev.phoebe.orm.tck.model")) {
                golden.add(
                        table.modelType().getSimpleName(),
                        runner -> SchemaManager.createScript(runner.dialect(), List.of(table)).stream()
                                .map(Sql::text)
                                .collect(Collectors.joining("; ")));
            }
        }
        golden.check();
    }
}
