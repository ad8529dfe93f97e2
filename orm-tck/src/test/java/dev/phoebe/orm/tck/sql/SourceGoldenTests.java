package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;

import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Grouping;
import dev.phoebe.orm.query.Lock;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.ValuesTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What queries look like that are made of queries, on each database. */
class SourceGoldenTests {

    private static void add(Golden golden, String title, Query<?> query) {
        golden.add(title, runner -> query.toSql(runner.dialect()).text());
    }

    @Test
    void compounds() throws IOException {
        Select<String> a = Select.of(BOOK.title).where(BOOK.stock.gt(1));
        Select<String> b = Select.of(BOOK.isbn).from(BOOK);
        Select<String> c = Select.of(AUTHOR.name);
        Golden golden = new Golden("compounds");
        add(golden, "union", a.union(b));
        add(golden, "from left to right", a.union(b).unionAll(c).except(a));
        add(golden, "intersect is done last", a.union(b).intersect(c));
        add(golden, "what is on the right is done first", a.except(b.union(c)));
        add(
                golden,
                "order and limit of a member",
                a.orderBy(BOOK.title).limit(2).union(b));
        add(
                golden,
                "order and limit of all",
                a.union(b).orderBy(BOOK.title.desc().nullsLast()).limit(5).offset(2));
        add(golden, "a compound on the left with an order", a.union(b).limit(3).union(c));
        add(golden, "intersect all", a.intersectAll(b));
        add(golden, "except all", a.exceptAll(b));
        DerivedTable all = a.union(b).asTable("titles");
        add(
                golden,
                "as a table",
                Select.of(as((t, n) -> t, all.get(BOOK.title), count()))
                        .from(all)
                        .groupBy(all.get(BOOK.title)));
        add(golden, "in a list", Select.of(AUTHOR.id).where(AUTHOR.name.in(a.union(b))));
        golden.check();
    }

    @Test
    void commonTables() throws IOException {
        Golden golden = new Golden("common-tables");
        Cte cheap = Cte.of(
                "cheap",
                Select.of(as(List::of, BOOK.id, BOOK.author, BOOK.title)).where(BOOK.price.lt(5)));
        add(
                golden,
                "one",
                Select.of(cheap.get(BOOK.title))
                        .from(cheap)
                        .where(cheap.get(BOOK.id).gt(7)));
        Cte other = cheap.as("other");
        add(
                golden,
                "twice",
                Select.of(cheap.get(BOOK.title))
                        .from(cheap)
                        .join(other, other.get(BOOK.author).eq(cheap.get(BOOK.author))));
        add(golden, "materialized", Select.of(count()).from(cheap.materialized()));
        LongExpression level = value(1).as("level");
        Cte tree = Cte.recursive(
                "tree",
                Select.of(as((name, n) -> name, CATEGORY.name, level)).where(CATEGORY.parent.isNull()),
                self -> Select.of(as(
                                (name, n) -> name,
                                CATEGORY.name,
                                self.get(level).plus(1)))
                        .from(CATEGORY)
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        add(golden, "recursive", Select.of(tree.get(CATEGORY.name)).from(tree).orderBy(tree.get(level)));
        Cte circle = Cte.recursiveDistinct(
                "circle",
                Select.of(CATEGORY.name).where(CATEGORY.parent.isNull()),
                self -> Select.of(CATEGORY.name)
                        .from(CATEGORY)
                        .join(self, CATEGORY.parent.eq(self.get(CATEGORY.name))));
        add(golden, "without repetition", Select.of(count()).from(circle));
        add(
                golden,
                "in a subquery of a compound",
                Select.of(BOOK.title)
                        .where(BOOK.id.in(Select.of(cheap.get(BOOK.id)).from(cheap)))
                        .union(Select.of(AUTHOR.name)));
        ValuesTable prices = ValuesTable.of("prices", BOOK.id, BOOK.price)
                .row(1L, new BigDecimal("9.99"))
                .row(2L, null);
        add(
                golden,
                "values",
                Select.of(BOOK.title).join(prices, prices.get(BOOK.id).eq(BOOK.id)));
        golden.check();
    }

    @Test
    void clauses() throws IOException {
        Golden golden = new Golden("groups-and-locks");
        add(golden, "rollup", Select.of(count()).from(BOOK).groupBy(Grouping.rollup(BOOK.author, BOOK.stock)));
        add(golden, "cube", Select.of(count()).from(BOOK).groupBy(Grouping.cube(BOOK.author, BOOK.stock)));
        add(
                golden,
                "grouping sets",
                Select.of(count()).from(BOOK).groupBy(Grouping.sets(List.of(List.of(BOOK.author), List.of()))));
        add(golden, "distinct on", Select.of(BOOK.title).distinctOn(BOOK.author).orderBy(BOOK.author, BOOK.price));
        DerivedTable first = Select.of(BOOK.title)
                .where(BOOK.author.eq(AUTHOR.id))
                .orderBy(BOOK.price)
                .limit(1)
                .asTable("first");
        add(
                golden,
                "lateral",
                Select.of(as((a, t) -> a, AUTHOR.name, first.get(BOOK.title)))
                        .from(AUTHOR)
                        .leftJoinLateral(first));
        add(golden, "for share", Select.of(BOOK.id).forShare());
        add(
                golden,
                "for update of one, at once",
                Select.of(BOOK.id)
                        .join(BOOK.author)
                        .lock(Lock.forUpdate().of(BOOK).nowait()));
        golden.check();
    }
}
