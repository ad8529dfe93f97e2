package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.rowNumber;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.AuthorTable;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Cursor pages in any order: of joined tables, which may be missing, and of expressions. Every walk there and back shows
 * what the whole list shows, by one statement for each page.
 */
public abstract class CursorOrderContract extends Contract {

    private static final int BOOKS = 23;
    private static final AuthorTable EDITOR = AUTHOR.as("revised_by");

    private record View(String title, @Nullable String editor) {}

    /** Many are equal in each single value, and a third of all are null. */
    @BeforeEach
    void fill() {
        Country america = db.insert(new Country("US", "America"));
        Country britain = db.insert(new Country("GB", "Britain"));
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Author author =
                    new Author(List.of("Terry", "ursula", "Terry", "Ann", "bob").get(i));
            author.country = i == 4 ? null : Ref.of(i % 2 == 0 ? america : britain);
            authors.add(db.insert(author));
        }
        List<Tag> tags = db.insertAll(List.of(new Tag("a"), new Tag("b"), new Tag("c")));
        for (int i = 0; i < BOOKS; i++) {
            Book book = new Book((i % 2 == 0 ? "Book " : "bOOK ") + (char) ('a' + i), authors.get(i % 4));
            book.editor = i % 3 == 0 ? null : Ref.of(authors.get(4 - i % 5));
            book.price = new BigDecimal(5 + i % 4).setScale(2);
            book.published = i % 3 == 1 ? null : LocalDate.of(2000 + i % 2, 1, 1);
            book.stock = i % 6;
            db.insert(book);
            db.links(BOOK.tags, book).add(tags.subList(0, i % 4).toArray(Tag[]::new));
        }
        counter.reset();
    }

    /** Compares the pages with the whole list, for which the last orders are said that the pages complete by themselves. */
    private <T> void walk(Select<T> select, List<Order> orders, Order... completed) {
        Order[] complete = Stream.concat(orders.stream(), Arrays.stream(completed))
                .map(order -> order.nulls() == null ? order.nullsLast() : order)
                .toArray(Order[]::new);
        List<String> all =
                select.orderBy(complete).list().stream().map(String::valueOf).toList();
        Select<T> paged = select.orderBy(orders.toArray(Order[]::new));
        for (int size : new int[] {1, 4, BOOKS - 1, BOOKS, 200}) {
            counter.reset();
            assertThat(PageWalk.of(paged, size)).extracting(String::valueOf).isEqualTo(all);
            assertThat(counter.count()).isEqualTo(PageWalk.pages(all.size(), size));
        }
    }

    private void walkBooks(Order... orders) {
        walk(db.select(BOOK), List.of(orders), BOOK.id.asc());
    }

    @Test
    void aPathAColumnAndAFunctionInMixedDirections() {
        walkBooks(
                BOOK.author().name.asc(),
                BOOK.price.desc().nullsLast(),
                BOOK.title.lower().asc());
        walkBooks(
                BOOK.author().name.desc(), BOOK.price.asc(), BOOK.title.lower().desc());
        CursorPage<Book> page = db.select(BOOK)
                .orderBy(
                        BOOK.author().name.asc(),
                        BOOK.price.desc().nullsLast(),
                        BOOK.title.lower().asc())
                .page(CursorRequest.first(3));
        assertThat(page.content()).hasSize(3).allMatch(book -> book.id > 0);
    }

    @Test
    void aPathThatMayEndEarly() {
        for (Order name : List.of(
                BOOK.editor().name.asc(),
                BOOK.editor().name.desc(),
                BOOK.editor().name.asc().nullsFirst(),
                BOOK.editor().name.desc().nullsFirst())) {
            walkBooks(name);
            walkBooks(name, BOOK.published.desc());
            walkBooks(BOOK.stock.desc(), name);
        }
        walkBooks(
                BOOK.editor().country().name.desc().nullsFirst(),
                BOOK.editor().name.asc(),
                BOOK.author().country().name.asc());
    }

    @Test
    void tablesThatAreJoined() {
        List<Order> orders = List.of(EDITOR.name.desc(), BOOK.price.asc());
        walk(db.select(BOOK).join(BOOK.editor, EDITOR), orders, BOOK.id.asc());
        walk(db.select(BOOK).leftJoin(BOOK.editor, EDITOR), orders, BOOK.id.asc());
        walk(
                db.select(BOOK).leftJoin(EDITOR, BOOK.editor.eq(EDITOR.id)),
                List.of(EDITOR.name.asc().nullsFirst()),
                BOOK.id.asc());
    }

    /** A row that is joined to many stands in the list as often, and each time in its own place. */
    @Test
    void rowsThatAreJoinedToMany() {
        walk(db.select(BOOK).join(BOOK.tags), List.of(BOOK.stock.asc()), BOOK.id.asc(), TAG.id.asc());
        walk(
                db.select(as((book, tag) -> book + ":" + tag, BOOK.title, TAG.name))
                        .from(BOOK)
                        .leftJoin(BOOK.tags),
                List.of(TAG.name.desc()),
                BOOK.id.asc(),
                TAG.id.asc());
        BookTable written = BOOK.as("written");
        walk(
                db.select(as((author, title) -> author + ":" + title, AUTHOR.name, written.title))
                        .from(AUTHOR)
                        .leftJoin(AUTHOR.books, written),
                List.of(written.price.desc().nullsFirst()),
                AUTHOR.id.asc(),
                written.id.asc());
    }

    /** Where nothing of FROM was found, its key is null as all its columns are. */
    @Test
    void rowsWithoutARowOfFrom() {
        BookTable edited = BOOK.as("edited");
        Select<String> right = db.select(as((name, title) -> name + ":" + title, EDITOR.name, edited.title))
                .from(EDITOR)
                .rightJoin(edited, edited.editor.eq(EDITOR.id));
        walk(right, List.of(EDITOR.name.asc()), EDITOR.id.asc(), edited.id.asc());
        walk(right, List.of(EDITOR.name.desc().nullsFirst()), EDITOR.id.asc(), edited.id.asc());
        Select<String> full = db.select(as((name, title) -> name + ":" + title, EDITOR.name, edited.title))
                .from(EDITOR)
                .fullJoin(edited, edited.editor.eq(EDITOR.id));
        if (has(Feature.FULL_JOIN)) {
            walk(full, List.of(edited.price.desc()), EDITOR.id.asc(), edited.id.asc());
        } else {
            assertRefused(Feature.FULL_JOIN, () -> full.page(CursorRequest.first(2)));
        }
    }

    @Test
    void expressionsWithAndWithoutValues() {
        for (Expression<?> expression : List.<Expression<?>>of(
                BOOK.title.lower(),
                BOOK.title.length(),
                BOOK.published.orElse(LocalDate.of(2000, 6, 1)),
                BOOK.editor().name.orElse("Terry"),
                BOOK.editor().name.orElse(BOOK.author().name),
                BOOK.stock.mod(4),
                BOOK.stock.dividedBy(2),
                BOOK.stock.plus(3).times(2),
                BOOK.stock.nullIf(2),
                BOOK.price.times(BOOK.stock),
                BOOK.price.minus(new BigDecimal("1.25")),
                BOOK.price.dividedBy(BOOK.id).round(3),
                BOOK.price.round(0),
                BOOK.stock.plus(1).power(0.5),
                BOOK.price.gt(6),
                BOOK.published.isNull(),
                BOOK.price.gt(6).and(BOOK.stock.lt(3)),
                BOOK.tags.count(),
                BOOK.tags.any(TAG.name.eq("b")),
                caseWhen(BOOK.price.lt(7), "cheap").end(),
                BOOK.stock.times(2).as("doubled"))) {
            walkBooks(expression.asc());
            walkBooks(expression.desc().nullsFirst(), BOOK.published.asc());
        }
    }

    /** Rows of no model have no key: that of the table that FROM begins with stands in a hidden column. */
    @Test
    void rowsOfAnyKind() {
        Select<View> views =
                db.select(as(View::new, BOOK.title, BOOK.editor().name)).from(BOOK);
        walk(views, List.of(), BOOK.id.asc());
        walk(views, List.of(BOOK.editor().name.asc(), BOOK.price.desc()), BOOK.id.asc());
        walk(views, List.of(BOOK.published.desc(), BOOK.id.desc()));
        walk(db.select(BOOK.stock), List.of(BOOK.stock.desc()), BOOK.id.asc());
        walk(db.select(BOOK.published), List.of(BOOK.price.desc()), BOOK.id.asc());
        walk(db.select(BOOK.editor()), List.of(BOOK.price.desc()), BOOK.id.asc());
        walk(
                db.select(as((book, editor) -> book + ":" + editor, BOOK, BOOK.editor())),
                List.of(BOOK.editor().name.desc(), BOOK.stock.asc()),
                BOOK.id.asc());
    }

    /** The hidden columns stand behind those of joined references, and are in nobody's way. */
    @Test
    void relationsComeWithTheirRows() {
        Select<Book> select = db.select(BOOK)
                .prefetch(BOOK.author.prefetch(AUTHOR.country), BOOK.editor)
                .orderBy(
                        BOOK.editor().name.desc().nullsLast(),
                        BOOK.title.lower().desc());
        List<String> all =
                select.list().stream().map(CursorOrderContract::graph).toList();
        List<String> seen = new ArrayList<>();
        CursorRequest request = CursorRequest.first(5);
        counter.reset();
        while (request.after() != null || seen.isEmpty()) {
            CursorPage<Book> page = select.page(request);
            page.content().forEach(book -> seen.add(graph(book)));
            request = new CursorRequest(5, page.next(), null);
        }
        assertThat(seen).isEqualTo(all);
        assertThat(counter.count()).isEqualTo(5);
        counter.reset();
        CursorPage<Book> page = select.prefetch(BOOK.tags.orderBy(TAG.name)).page(CursorRequest.first(10));
        assertThat(page.content()).allMatch(book -> book.tags.isLoaded());
        assertThat(counter.count()).isEqualTo(2);
    }

    private static String graph(Book book) {
        Author author = book.author.get();
        return book + " by " + author + " of " + (author.country == null ? "" : author.country.get().name) + " with "
                + (book.editor == null ? "" : book.editor.get());
    }

    /** Rows of which each stands once have no other order than one of what is selected. */
    @Test
    void rowsThatStandOnce() {
        walk(db.select(BOOK.stock).distinct(), List.of(BOOK.stock.desc()));
        walk(db.select(BOOK.published).distinct(), List.of(BOOK.published.desc()));
        walk(
                db.select(as((stock, name) -> stock + ":" + name, BOOK.stock, BOOK.editor().name))
                        .distinct(),
                List.of(BOOK.editor().name.asc()),
                BOOK.stock.asc());
        walk(
                db.select(BOOK).distinct().join(BOOK.tags),
                List.of(BOOK.price.desc(), BOOK.published.asc()),
                BOOK.id.asc());
    }

    /** What groups rows is read from as a table: the rows of that are pages like others. */
    @Test
    void groupsAsATable() {
        LongExpression books = count(BOOK.id).as("books");
        DerivedTable groups = db.select(as((name, number) -> name + number, BOOK.editor, books))
                .groupBy(BOOK.editor)
                .asTable("g");
        Select<String> select = db.select(
                        as((editor, number) -> editor + ":" + number, groups.get(BOOK.editor), groups.get(books)))
                .from(groups);
        walk(select, List.of(groups.get(books).desc(), groups.get(BOOK.editor).asc()));
        walk(
                select.join(AUTHOR, AUTHOR.id.eq(groups.get(BOOK.editor))),
                List.of(AUTHOR.name.desc(), groups.get(books).asc()),
                AUTHOR.id.asc());
        BookTable cheap =
                db.select(BOOK).where(BOOK.price.lt(7)).asTable("cheap").rows(BOOK);
        walk(db.select(cheap), List.of(cheap.price.desc()), cheap.id.asc());
    }

    /** Who selects what it is ordered by asks for nothing more. */
    @Test
    void onlyWhatIsNotSelectedIsHidden() {
        db.select(BOOK).orderBy(BOOK.price.desc()).page(CursorRequest.first(2));
        db.select(as(View::new, BOOK.title, BOOK.editor().name))
                .from(BOOK)
                .orderBy(BOOK.editor().name.asc(), BOOK.id.asc())
                .page(CursorRequest.first(2));
        assertThat(columns(counter.texts().get(0))).isEqualTo(BOOK.columns().size());
        assertThat(columns(counter.texts().get(1))).isEqualTo(3);
    }

    /** Already the first page is refused: the second could not say where it begins. */
    @Test
    void windowsAreNoOrderOfPages() {
        LongExpression place = rowNumber().over(orderedBy(BOOK.price.desc(), BOOK.id.asc()));
        LongExpression named = place.as("place");
        for (Expression<?> order : List.of(place, place.plus(1L), named)) {
            Select<String> books = db.select(BOOK.title).orderBy(order.asc());
            assertThatThrownBy(() -> books.page(CursorRequest.first(2)))
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageContaining("cursor page");
        }
        assertThat(counter.count()).isZero();
        DerivedTable placed =
                db.select(as(Placed::new, BOOK.title, named)).from(BOOK).asTable("placed");
        walk(
                db.select(placed.get(BOOK.title)).from(placed),
                List.of(placed.get(named).desc()));
    }

    private record Placed(String title, Long place) {}

    private static int columns(String sql) {
        return sql.substring(0, sql.indexOf(" from ")).split(", ").length;
    }
}
