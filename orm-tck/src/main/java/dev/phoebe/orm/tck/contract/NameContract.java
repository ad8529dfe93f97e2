package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Grouping;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AuthorTable;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name means one thing wherever it stands: what was selected under it, although a column of the same name is in reach.
 */
public abstract class NameContract extends Contract {

    private record Group(@Nullable String key, Long books) {}

    /** Named like the column that it is not. */
    private final StringExpression key = BOOK.isbn.orElse("none").as("title");

    private final LongExpression books = count().as("price");

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        for (Book book : List.of(shelf.mort, shelf.gods)) {
            book.isbn = "isbn " + book.title;
            db.update(book);
        }
    }

    private Select<Group> groups() {
        return db.select(as(Group::new, key, books)).from(BOOK).groupBy(key);
    }

    private static Group none(long books) {
        return new Group("none", books);
    }

    // ---- groups

    @Test
    void groupsAreThoseOfTheExpression() {
        assertThat(groups().list())
                .containsExactlyInAnyOrder(none(3), new Group("isbn Mort", 1L), new Group("isbn Small Gods", 1L));
    }

    @Test
    void groupsAreOrderedByTheExpression() {
        List<Group> sorted = List.of(new Group("isbn Mort", 1L), new Group("isbn Small Gods", 1L), none(3));
        assertThat(groups().orderBy(key.asc()).list()).isEqualTo(sorted);
        assertThat(groups().orderBy(key.asc().nullsLast()).list()).isEqualTo(sorted);
        assertThat(groups().orderBy(key.asc().nullsFirst()).list()).isEqualTo(sorted);
        assertThat(groups().orderBy(key.desc().nullsLast()).first()).contains(none(3));
        assertThat(groups().orderBy(books.desc(), key.desc()).list()).first().isEqualTo(none(3));
    }

    @Test
    void groupsAreCounted() {
        assertThat(groups().count()).isEqualTo(3);
        assertThat(groups().countAtMost(2)).isEqualTo(2);
        assertThat(groups().exists()).isTrue();
        assertThat(groups().where(BOOK.price.gt(1000)).exists()).isFalse();
        assertThat(groups().having(count().gt(1L)).count()).isEqualTo(1);
        assertThat(groups().having(books.gt(1L)).list()).containsExactly(none(3));
    }

    /** Its values would be sent twice, and no database takes two parameters for the same. */
    @Test
    void aGroupWithValuesIsNotWrittenAgain() {
        List<Query<?>> queries = List.of(
                groups().having(key.eq("none")),
                groups().having(key.lower().eq("none")),
                groups().orderBy(key.lower().asc()));
        for (Query<?> query : queries) {
            assertThatThrownBy(query::list)
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("'title'")
                    .hasMessageContaining("asTable");
        }
        DerivedTable grouped = groups().asTable("g");
        assertThat(db.select(grouped.get(books))
                        .from(grouped)
                        .where(grouped.get(key).eq("none"))
                        .list())
                .containsExactly(3L);
    }

    @Test
    void twoGroupsOfOneNameAreTwo() {
        StringExpression other = BOOK.title.concat("!").as("title");
        assertThat(db.select(as((String a, String b, Long n) -> a + "/" + b + "/" + n, key, other, books))
                        .from(BOOK)
                        .groupBy(key, other)
                        .orderBy(other.desc(), key.asc())
                        .list())
                .containsExactly(
                        "none/The Dispossessed!/1",
                        "none/Tehanu!/1",
                        "isbn Small Gods/Small Gods!/1",
                        "isbn Mort/Mort!/1",
                        "none/A Wizard of Earthsea!/1");
    }

    /** It is written once, so that its values are no obstacle. */
    @Test
    void aGroupNeedNotBeSelected() {
        assertThat(db.select(books).from(BOOK).groupBy(key).orderBy(books).list())
                .containsExactly(1L, 1L, 3L);
        assertThat(db.select(books).from(BOOK).groupBy(key).count()).isEqualTo(3);
    }

    @Test
    void totalsAreThoseOfTheExpression() {
        Select<Group> totals = db.select(as(Group::new, key, books)).from(BOOK).groupBy(Grouping.rollup(key));
        if (has(Feature.ROLLUP)) {
            assertThat(totals.list())
                    .containsExactlyInAnyOrder(
                            none(3), new Group("isbn Mort", 1L), new Group("isbn Small Gods", 1L), new Group(null, 5L));
            assertThat(totals.count()).isEqualTo(4);
        } else {
            assertRefused(Feature.ROLLUP, totals::list);
        }
    }

    @Test
    void distinctRowsAreThoseOfTheExpression() {
        Select<String> distinct = db.select(key).distinct();
        assertThat(distinct.orderBy(key.asc()).list()).containsExactly("isbn Mort", "isbn Small Gods", "none");
        assertThat(distinct.orderBy(key.desc().nullsLast()).first()).contains("none");
        assertThat(distinct.count()).isEqualTo(3);
        Select<String> firsts = db.select(as((String a, BigDecimal b) -> a + " " + b, key, BOOK.price))
                .from(BOOK)
                .distinctOn(key)
                .orderBy(key.asc(), BOOK.price.asc());
        if (has(Feature.DISTINCT_ON)) {
            assertThat(firsts.list()).containsExactly("isbn Mort 6.00", "isbn Small Gods 9.00", "none 8.50");
            assertThat(firsts.count()).isEqualTo(3);
        } else {
            assertRefused(Feature.DISTINCT_ON, firsts::list);
        }
    }

    // ---- derived tables

    @Test
    void columnsOfOneNameAreTwo() {
        AuthorTable editor = AUTHOR.as("e");
        Select<String> pairs = db.select(as((String a, String b) -> a + "/" + b, AUTHOR.name, editor.name))
                .from(BOOK)
                .join(BOOK.author)
                .join(BOOK.editor, editor);
        DerivedTable derived = pairs.asTable("pairs");
        Cte common = Cte.of("pairs", pairs);
        assertThat(db.select(derived.get(AUTHOR.name))
                        .from(derived)
                        .distinct()
                        .orderBy(derived.get(AUTHOR.name))
                        .list())
                .containsExactly("Terry", "Ursula");
        assertThat(db.select(derived.get(editor.name))
                        .from(derived)
                        .where(derived.get(AUTHOR.name).eq("Terry"))
                        .list())
                .containsExactly("Ursula");
        assertThat(db.select(common.get(editor.name))
                        .from(common)
                        .where(common.get(AUTHOR.name).eq("Terry"))
                        .list())
                .containsExactly("Ursula");
        assertThat(pairs.distinct().count()).isEqualTo(2);
        assertThat(pairs.union(pairs).count()).isEqualTo(2);
        assertThat(pairs.unionAll(pairs).exists()).isTrue();
    }

    @Test
    void whatWasNotSelectedIsNotFoundByItsName() {
        DerivedTable derived = db.select(as((String a, Long b) -> a, AUTHOR.name.as("title"), BOOK.id))
                .from(BOOK)
                .join(BOOK.author)
                .asTable("d");
        assertThatThrownBy(() -> derived.get(BOOK.title))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'d'")
                .hasMessageContaining("'title'");
        assertThatThrownBy(() -> derived.get(AUTHOR.id)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> derived.get(BOOK.as("other").id)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> derived.rows(BOOK)).isInstanceOf(InvalidQueryException.class);
    }

    /** It needs no name, and may be made anew. */
    @Test
    void whatWasSelectedIsFoundByWhatItIs() {
        DerivedTable derived = db.select(as((String a, Long b) -> a, BOOK.author().name, count()))
                .from(BOOK)
                .groupBy(BOOK.author().name)
                .asTable("d");
        assertThat(db.select(derived.get(count()))
                        .from(derived)
                        .where(derived.get(BOOK.author().name).eq("Ursula"))
                        .list())
                .containsExactly(3L);
        assertThat(db.select(as((String a, Long b) -> a, BOOK.title.lower(), count()))
                        .groupBy(BOOK.title.lower())
                        .count())
                .isEqualTo(5);
    }

    @Test
    void theRowsOfATableAreNotThoseOfItsNeighbour() {
        AuthorTable editor = AUTHOR.as("e");
        DerivedTable derived = db.select(as((a, b) -> a, AUTHOR, editor))
                .from(BOOK)
                .join(BOOK.author)
                .join(BOOK.editor, editor)
                .asTable("d");
        AuthorTable first = derived.rows(AUTHOR);
        assertThat(db.select(first).distinct().list())
                .extracting(author -> author.name)
                .containsExactlyInAnyOrder("Ursula", "Terry");
        assertThat(db.select(derived.get(editor.name))
                        .from(derived)
                        .where(first.name.eq("Terry"))
                        .list())
                .containsExactly("Ursula");
    }

    // ---- common tables

    @Test
    void aCommonTableHasNoNameOfATableInReach() {
        Cte itself = Cte.of("book", Select.of(BOOK).where(BOOK.price.gt(9)));
        Cte authors = Cte.of("author", Select.of(BOOK.title));
        List<Query<?>> queries = List.of(
                db.select(itself.rows(BOOK)),
                db.select(AUTHOR.name).from(AUTHOR).crossJoin(authors),
                db.select(authors.get(BOOK.title)).from(authors).where(exists(Select.of(AUTHOR))));
        for (Query<?> query : queries) {
            assertThatThrownBy(query::list)
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("another name");
        }
        assertThat(db.select(authors.get(BOOK.title)).from(authors).list()).hasSize(5);
    }

    // ---- unions

    @Test
    void unionsAreOrderedByTheResult() {
        Select<String> named = db.select(as((String a, Long b) -> a, AUTHOR.name, BOOK.id))
                .from(BOOK)
                .join(BOOK.author);
        Select<String> titled =
                db.select(as((String a, Long b) -> a, BOOK.title, BOOK.id)).from(BOOK);
        Query<String> all = named.where(BOOK.id.eq(shelf.mort.id)).unionAll(titled);
        assertThat(named.where(BOOK.id.eq(shelf.mort.id))
                        .unionAll(titled)
                        .orderBy(AUTHOR.name.asc())
                        .list())
                .containsExactly("A Wizard of Earthsea", "Mort", "Small Gods", "Tehanu", "Terry", "The Dispossessed");
        assertThat(named.where(BOOK.id.eq(shelf.mort.id))
                        .unionAll(titled)
                        .orderBy(AUTHOR.name.desc().nullsFirst())
                        .list())
                .startsWith("The Dispossessed", "Terry");
        assertThat(all.count()).isEqualTo(6);
    }

    @Test
    void unionsAreNotOrderedByWhatTheFirstMemberDoesNotSelect() {
        assertThatThrownBy(() ->
                        db.select(AUTHOR.name).union(db.select(BOOK.title)).orderBy(BOOK.title))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("the first");
        assertThatThrownBy(() -> db.select(AUTHOR.name.as("title"))
                        .union(db.select(BOOK.title))
                        .orderBy(BOOK.title))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void unionsOfColumnsOfOneNameAreOrderedByTheRightOne() {
        AuthorTable editor = AUTHOR.as("e");
        Select<String> pairs = db.select(as((String a, String b) -> a + "/" + b, AUTHOR.name, editor.name))
                .from(BOOK)
                .join(BOOK.author)
                .leftJoin(BOOK.editor, editor);
        assertThat(pairs.union(pairs)
                        .orderBy(editor.name.asc().nullsLast(), AUTHOR.name.desc())
                        .list())
                .containsExactly("Ursula/Terry", "Terry/Ursula", "Ursula/null", "Terry/null");
        assertThat(pairs.union(pairs)
                        .orderBy(editor.name.desc().nullsFirst(), AUTHOR.name.asc())
                        .list())
                .containsExactly("Terry/null", "Ursula/null", "Terry/Ursula", "Ursula/Terry");
    }

    /** Of names that differ in case only, or beyond what a database keeps of them, each is told apart. */
    @Test
    void namesAreToldApart() {
        BookTable upper = BOOK.as("BOOK");
        BookTable mixed = BOOK.as("Book");
        assertThat(db.select(as((a, b, c) -> a + b + c, BOOK.title, upper.title, mixed.title))
                        .from(BOOK)
                        .join(upper, upper.id.eq(BOOK.id))
                        .join(mixed, mixed.id.eq(BOOK.id))
                        .where(mixed.title.eq("Mort"))
                        .list())
                .containsExactly("MortMortMort");
        String longest = "a_name_that_is_much_longer_than_what_most_databases_keep_of_a_name_";
        BookTable first = BOOK.as(longest + "1");
        BookTable second = BOOK.as(longest + "2");
        StringExpression one = first.title.lower().as(longest + "one");
        StringExpression two = second.title.upper().as(longest + "two");
        DerivedTable both = db.select(asTuple(one, two))
                .from(first)
                .join(second, second.id.eq(first.id))
                .where(second.title.eq("Mort"))
                .asTable(longest + "3");
        assertThat(db.select(as((a, b) -> a + b, both.get(one), both.get(two)))
                        .from(both)
                        .list())
                .containsExactly("mortMORT");
    }

    /** No database takes two parameters for the same: an expression with values is grouped by under a name, or refused. */
    @Test
    void expressionsWithValuesAreGroupedByName() {
        StringExpression letter = BOOK.title.left(1);
        counter.reset();
        assertThatThrownBy(() -> db.select(as(List::of, letter, count()))
                        .from(BOOK)
                        .groupBy(letter)
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("has values of the program")
                .hasMessageContaining("Give it a name");
        StringExpression named = letter.as("letter");
        assertThatThrownBy(() -> db.select(as(List::of, named, named, count()))
                        .from(BOOK)
                        .groupBy(named)
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("Select it once");
        assertThat(counter.count()).isZero();
        assertThat(db.select(count()).from(BOOK).groupBy(letter).list()).isNotEmpty();
        assertThat(db.select(as(List::of, named, count()))
                        .from(BOOK)
                        .groupBy(named)
                        .orderBy(named)
                        .list())
                .isNotEmpty();
    }
}
