package dev.phoebe.orm.tck.sql;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.TagTable.TAG;

import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a query of rows looks like in which lists of related rows are wanted: they stand in it where the database sends
 * lists, and elsewhere the keys do by which they are read afterwards.
 */
class RelatedListGoldenTests {

    private static void add(Golden golden, String title, Query<?> query) {
        golden.add(title, runner -> query.toSql(runner.dialect()).text());
    }

    @Test
    void relatedLists() throws IOException {
        Golden golden = new Golden("related-lists");
        add(golden, "one column", Select.of(as(List::of, AUTHOR.name, AUTHOR.books.select(BOOK.title))));
        add(
                golden,
                "several columns, filtered, ordered and limited for each owner",
                Select.of(as(
                                List::of,
                                AUTHOR.name,
                                AUTHOR.books
                                        .where(BOOK.price.lt(10))
                                        .orderBy(BOOK.published.desc(), BOOK.id.asc())
                                        .limitPerParent(3)
                                        .select(as(List::of, BOOK.title, BOOK.price, BOOK.published))))
                        .where(AUTHOR.id.gt(7)));
        add(
                golden,
                "over links, in a list",
                Select.of(as(
                        List::of,
                        AUTHOR.name,
                        AUTHOR.books.select(as(
                                List::of,
                                BOOK.title,
                                BOOK.tags.orderBy(TAG.name).select(TAG.name))))));
        add(
                golden,
                "of the table itself",
                Select.of(as(List::of, CATEGORY.name, CATEGORY.children.select(CATEGORY.name))));
        add(golden, "models", Select.of(as(List::of, AUTHOR.name, AUTHOR.books.select(BOOK))));
        add(
                golden,
                "among rows that are compared",
                Select.of(as(List::of, AUTHOR.name, AUTHOR.books.select(BOOK.title)))
                        .distinct());
        golden.check();
    }
}
