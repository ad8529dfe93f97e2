package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asMap;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.rowNumber;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.CategoryTable.CATEGORY;
import static dev.phoebe.orm.tck.model.CustomerTable.CUSTOMER;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Category;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Review;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.type.TypeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists of related rows as parts of a row: in the statement of the rows where the database sends lists, else by one more
 * statement for each, whatever the number of rows.
 */
public abstract class RelatedListContract extends Contract {

    /** Copies what it is given, as careful records do: the lists must be whole by then. */
    record AuthorView(String name, List<String> titles) {
        AuthorView {
            titles = List.copyOf(titles);
        }
    }

    record BookView(String title, long reviews, List<String> tags) {}

    record Shelved(String author, List<BookView> books) {}

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        List<Tag> tags = db.insertAll(List.of(new Tag("classic"), new Tag("fantasy"), new Tag("sf")));
        db.links(BOOK.tags, shelf.earthsea).add(tags.get(0), tags.get(1));
        db.links(BOOK.tags, shelf.dispossessed).add(tags.get(2));
        db.links(BOOK.tags, shelf.mort).add(tags.get(1));
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        db.insertAll(List.of(new Review(shelf.mort, ann, 4), new Review(shelf.mort, ann, 5)));
        counter.reset();
    }

    /** How many statements so many lists take beside that of their rows. */
    private int ofLists(int lists) {
        return has(Feature.LISTS_IN_COLUMNS) ? 0 : lists;
    }

    @Test
    void theRowsThatReferToEach() {
        assertThat(db.select(as(
                                AuthorView::new,
                                AUTHOR.name,
                                AUTHOR.books.orderBy(BOOK.title).select(BOOK.title)))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly(
                        new AuthorView("Nobody", List.of()),
                        new AuthorView("Terry", List.of("Mort", "Small Gods")),
                        new AuthorView("Ursula", List.of("A Wizard of Earthsea", "Tehanu", "The Dispossessed")));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    @Test
    void theRowsThatAreLinkedWithEach() {
        assertThat(db.select(as(
                                AuthorView::new,
                                BOOK.title,
                                BOOK.tags.orderBy(TAG.name).select(TAG.name)))
                        .where(BOOK.title.in("A Wizard of Earthsea", "Mort", "Tehanu"))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly(
                        new AuthorView("A Wizard of Earthsea", List.of("classic", "fantasy")),
                        new AuthorView("Mort", List.of("fantasy")),
                        new AuthorView("Tehanu", List.of()));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    /** A page has the lists of its own rows made, and not those of the rows in front of it. */
    @Test
    void theListsOfAPage() {
        Select<AuthorView> books = db.select(as(
                        AuthorView::new, BOOK.title, BOOK.tags.orderBy(TAG.name).select(TAG.name)))
                .orderBy(BOOK.title);
        Page<AuthorView> first = books.page(PageRequest.of(0, 2));
        assertThat(first.content())
                .containsExactly(
                        new AuthorView("A Wizard of Earthsea", List.of("classic", "fantasy")),
                        new AuthorView("Mort", List.of("fantasy")));
        assertThat(counter.count()).isEqualTo(2 + ofLists(1));
        counter.reset();
        Page<AuthorView> last = books.page(PageRequest.of(2, 2));
        assertThat(last.content()).containsExactly(new AuthorView("The Dispossessed", List.of("sf")));
        assertThat(counter.count()).isEqualTo(2);
        assertThat(counter.texts().get(0)).doesNotContain("tag");
        counter.reset();
        assertThat(books.offset(4).list()).isEqualTo(last.content());
        assertThat(books.distinct().offset(4).list()).isEqualTo(last.content());
        assertThat(counter.count()).isEqualTo(4);
    }

    /** At most one statement for each level; inside, everything that a select can say. */
    @Test
    void listsWithinLists() {
        List<Shelved> all = db.select(as(
                        Shelved::new,
                        AUTHOR.name,
                        AUTHOR.books
                                .where(BOOK.price.lt(12))
                                .orderBy(BOOK.price)
                                .select(as(
                                        BookView::new,
                                        BOOK.title,
                                        BOOK.reviews.count(),
                                        BOOK.tags.orderBy(TAG.name).select(TAG.name)))))
                .orderBy(AUTHOR.name.desc())
                .list();
        assertThat(all)
                .containsExactly(
                        new Shelved(
                                "Ursula",
                                List.of(
                                        new BookView("A Wizard of Earthsea", 0, List.of("classic", "fantasy")),
                                        new BookView("Tehanu", 0, List.of()))),
                        new Shelved(
                                "Terry",
                                List.of(
                                        new BookView("Mort", 2, List.of("fantasy")),
                                        new BookView("Small Gods", 0, List.of()))),
                        new Shelved("Nobody", List.of()));
        assertThat(counter.count()).isEqualTo(1 + ofLists(2));
    }

    @Test
    void theFirstOfEach() {
        assertThat(db.select(as(
                                AuthorView::new,
                                AUTHOR.name,
                                AUTHOR.books
                                        .orderBy(BOOK.price.desc())
                                        .limitPerParent(1)
                                        .select(BOOK.title)))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly(
                        new AuthorView("Nobody", List.of()),
                        new AuthorView("Terry", List.of("Small Gods")),
                        new AuthorView("Ursula", List.of("The Dispossessed")));
        assertThat(db.select(as(
                                AuthorView::new,
                                BOOK.title,
                                BOOK.tags
                                        .orderBy(TAG.name.desc())
                                        .limitPerParent(1)
                                        .select(TAG.name)))
                        .where(BOOK.id.eq(shelf.earthsea.id))
                        .one())
                .isEqualTo(new AuthorView("A Wizard of Earthsea", List.of("fantasy")));
        assertThat(counter.count()).isEqualTo(2 + ofLists(2));
    }

    /** Models with what was prefetched for them: that comes by statements of its own. */
    @Test
    void models() {
        record Owner(Author author, List<Book> books) {}

        Owner terry = db.select(as(
                        Owner::new,
                        AUTHOR,
                        AUTHOR.books.orderBy(BOOK.title).prefetch(BOOK.tags).select(BOOK)))
                .where(AUTHOR.name.eq("Terry"))
                .one();
        assertThat(counter.count()).isEqualTo(3);
        assertThat(terry.author().name).isEqualTo("Terry");
        assertThat(terry.books()).extracting(book -> book.title).containsExactly("Mort", "Small Gods");
        assertThat(terry.books().get(0).tags.list()).extracting(Tag::name).containsExactly("fantasy");
        assertThat(counter.count()).isEqualTo(3);
    }

    /** References are loaded when one of them is touched, for all rows of all lists together. */
    @Test
    void modelsAsTheyAre() {
        record Owner(String name, List<Book> books) {}

        List<Book> read = new ArrayList<>();
        Signals.Registration heard = db.signals().afterLoad(BOOK, signal -> read.add(signal.model()));
        List<Owner> all = db.select(as(
                        Owner::new,
                        AUTHOR.name,
                        AUTHOR.books.orderBy(BOOK.title).select(BOOK)))
                .orderBy(AUTHOR.name)
                .list();
        heard.remove();
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
        List<Book> books = all.stream().flatMap(owner -> owner.books().stream()).toList();
        assertThat(books).hasSize(5).containsExactlyInAnyOrderElementsOf(read);
        assertThat(books)
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "title", "price", "published", "stock")
                .containsExactlyElementsOf(
                        db.select(BOOK).orderBy(BOOK.author().name, BOOK.title).list());
        counter.reset();
        assertThat(books)
                .extracting(book -> book.author.get().name)
                .containsExactly("Terry", "Terry", "Ursula", "Ursula", "Ursula");
        assertThat(books.get(4).editor)
                .isNotNull()
                .extracting(editor -> editor.get().name)
                .isEqualTo("Terry");
        assertThat(counter.count()).isEqualTo(2);
    }

    /** A value is in a list what it is by itself. */
    @Test
    void valuesOfAllTypes() {
        AllTypes row = new AllTypes();
        row.aLong = Long.MIN_VALUE;
        row.aFloat = 0.1f;
        row.aDouble = 1.1e300;
        row.aString = "\"quoted\" \\ back, {[\n\t\r\u0001]} \u00e4\u65e5\ud83d\ude00 /\b\f:";
        row.aLongText = "";
        row.aDate = LocalDate.of(1, 1, 1);
        row.aTime = LocalTime.of(23, 59, 59, 999_999_000);
        row.aTimestamp = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 1_000);
        row.anInstant = Instant.parse("1883-01-02T03:04:05.678901Z");
        db.insert(row);
        List<Column<AllTypes, ?>> columns = ALL_TYPES.columns().stream()
                .filter(column -> column.codec().kind() != TypeKind.BINARY
                        && column.codec().kind() != TypeKind.JSON)
                .toList();
        var alone = db.select(asTuple(columns.toArray(Selectable<?>[]::new)))
                .from(ALL_TYPES)
                .one();
        Selectable<?>[] values =
                columns.stream().map(column -> db.select(column).asValue()).toArray(Selectable<?>[]::new);
        counter.reset();
        var listed = db.select(asTuple(AUTHOR.books.where(BOOK.title.eq("Mort")).select(asTuple(values))))
                .where(AUTHOR.name.eq("Terry"))
                .one();
        assertThat(listed).isEqualTo(List.of(List.of(alone)));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    /** Bytes and JSON come by a statement of their own. */
    @Test
    void bytesAndDocuments() {
        AllTypes row = db.insert(new AllTypes());
        Selectable<?>[] values = {
            db.select(ALL_TYPES.someBytes).asValue(), db.select(ALL_TYPES.aJson).asValue()
        };
        var listed = db.select(asTuple(AUTHOR.books.where(BOOK.title.eq("Mort")).select(asTuple(values))))
                .where(AUTHOR.name.eq("Terry"))
                .one();
        assertThat(listed).usingRecursiveComparison().isEqualTo(List.of(List.of(List.of(row.someBytes, row.aJson))));
    }

    /** Owners are rows: that two look alike does not make them one. */
    @Test
    void ofRowsThatLookAlike() {
        db.insertAll(List.of(new Author("Nobody"), new Author("Nobody")));
        assertThat(views().where(AUTHOR.name.eq("Nobody")).distinct().list())
                .containsExactly(
                        new AuthorView("Nobody", List.of()),
                        new AuthorView("Nobody", List.of()),
                        new AuthorView("Nobody", List.of()));
    }

    /** The same table inside and outside, and paths from both. */
    @Test
    void ofTheSameTable() {
        Category root = db.insert(new Category("root", null));
        Category left = db.insert(new Category("left", root));
        db.insertAll(List.of(new Category("right", root), new Category("leaf", left)));
        assertThat(db.select(as(
                                AuthorView::new,
                                CATEGORY.name,
                                CATEGORY.children
                                        .where(CATEGORY.parent().name.ne("leaf"))
                                        .orderBy(CATEGORY.name)
                                        .select(CATEGORY.name.concat(" of ").concat(CATEGORY.parent().name))))
                        .where(CATEGORY.parent()
                                .name
                                .isNull()
                                .or(CATEGORY.parent().name.eq("root")))
                        .orderBy(CATEGORY.name)
                        .list())
                .containsExactly(
                        new AuthorView("left", List.of("leaf of left")),
                        new AuthorView("right", List.of()),
                        new AuthorView("root", List.of("left of root", "right of root")));
    }

    /** Values and common tables go where the list goes. */
    @Test
    void whatASelectCanSay() {
        record Priced(String title, String kind) {}
        record PricedBooks(String name, List<Priced> books) {}

        Expression<String> kind = caseWhen(BOOK.price.lt(9), "cheap").otherwise("dear");
        Cte dear = Cte.of("dear", db.select(BOOK.id).where(BOOK.price.ge(8)));
        assertThat(db.select(as(
                                PricedBooks::new,
                                AUTHOR.name,
                                AUTHOR.books
                                        .where(
                                                BOOK.id.in(db.select(dear.get(BOOK.id))
                                                        .from(dear)),
                                                BOOK.title.ne("Tehanu").or(BOOK.title.eq("x")))
                                        .orderBy(BOOK.price.desc())
                                        .limitPerParent(2)
                                        .select(as(Priced::new, BOOK.title, kind))))
                        .where(AUTHOR.name.in("Ursula", "Terry"))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly(
                        new PricedBooks("Terry", List.of(new Priced("Small Gods", "dear"))),
                        new PricedBooks(
                                "Ursula",
                                List.of(
                                        new Priced("The Dispossessed", "dear"),
                                        new Priced("A Wizard of Earthsea", "cheap"))));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    /** It would see the rows of one owner where they come with it, and those of all where they come together. */
    @Test
    void windowsAreRefused() {
        Select<AuthorView> numbered = db.select(as(
                AuthorView::new,
                AUTHOR.name,
                AUTHOR.books.select(
                        rowNumber().over(orderedBy(BOOK.title.asc())).cast(ExpressionType.STRING))));
        assertThatThrownBy(numbered::list)
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("list of related rows");
    }

    /** Values that may be null are null in the list. */
    @Test
    void nulls() {
        record Numbers(String name, List<String> isbns) {}

        db.update(BOOK).set(BOOK.isbn, "1").where(BOOK.id.eq(shelf.mort.id)).execute();
        Numbers terry = db.select(as(
                        Numbers::new,
                        AUTHOR.name,
                        AUTHOR.books.orderBy(BOOK.title).select(BOOK.isbn)))
                .where(AUTHOR.name.eq("Terry"))
                .one();
        assertThat(terry.isbns()).containsExactly("1", null);
    }

    /** The owner may be joined; one that is not there has nothing. */
    @Test
    void ofARowThatIsJoined() {
        assertThat(db.select(as(
                                AuthorView::new,
                                BOOK.title,
                                BOOK.editor().books.orderBy(BOOK.title).select(BOOK.title)))
                        .where(BOOK.title.in("Mort", "Small Gods", "Tehanu"))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly(
                        new AuthorView("Mort", List.of()),
                        new AuthorView("Small Gods", List.of("A Wizard of Earthsea", "Tehanu", "The Dispossessed")),
                        new AuthorView("Tehanu", List.of("Mort", "Small Gods")));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    @Test
    void severalOfOneRow() {
        record Both(List<String> written, List<String> edited) {}

        assertThat(db.select(as(
                                Both::new,
                                AUTHOR.books.orderBy(BOOK.title).select(BOOK.title),
                                AUTHOR.edited.orderBy(BOOK.title).select(BOOK.title)))
                        .where(AUTHOR.name.eq("Terry"))
                        .one())
                .isEqualTo(new Both(List.of("Mort", "Small Gods"), List.of("Tehanu", "The Dispossessed")));
        assertThat(counter.count()).isEqualTo(1 + ofLists(2));
    }

    private Select<AuthorView> views() {
        return db.select(as(
                        AuthorView::new,
                        AUTHOR.name,
                        AUTHOR.books.orderBy(BOOK.title).select(BOOK.title)))
                .orderBy(AUTHOR.name);
    }

    @Test
    void pagesAndCounts() {
        Page<AuthorView> page = views().page(PageRequest.of(0, 2));
        assertThat(page.totalElements()).isEqualTo(3);
        assertThat(page.content()).extracting(view -> view.titles().size()).containsExactly(0, 2);
        assertThat(counter.count()).isEqualTo(2 + ofLists(1));
        CursorPage<AuthorView> first = views().page(CursorRequest.first(2));
        CursorPage<AuthorView> second = views().page(new CursorRequest(2, first.next(), null));
        assertThat(first.content()).isEqualTo(page.content());
        assertThat(second.content()).extracting(AuthorView::name).containsExactly("Ursula");
        assertThat(counter.count()).isEqualTo(4 + ofLists(3));
        assertThat(views().count()).isEqualTo(3);
        assertThat(views().exists()).isTrue();
        assertThat(views().first()).map(AuthorView::name).hasValue("Nobody");
    }

    /** No rows need no second statement. */
    @Test
    void noRows() {
        assertThat(views().where(AUTHOR.name.eq("x")).list()).isEmpty();
        assertThat(counter.count()).isEqualTo(1);
    }

    /** At most one more statement for each chunk: memory stays constant. */
    @Test
    void streams() {
        List<AuthorView> batches = new ArrayList<>();
        views().forEachBatch(2, batches::addAll);
        assertThat(counter.count()).isEqualTo(1 + ofLists(2));
        try (Stream<AuthorView> stream = views().stream()) {
            assertThat(stream).isEqualTo(batches).hasSize(3);
        }
    }

    @Test
    void rowsOfSeveralQueries() {
        Select<AuthorView> all = db.select(as(
                AuthorView::new, AUTHOR.name, AUTHOR.books.orderBy(BOOK.title).select(BOOK.title)));
        assertThat(all.where(AUTHOR.name.eq("Terry"))
                        .unionAll(all.where(AUTHOR.name.eq("Ursula")))
                        .list())
                .containsExactlyInAnyOrder(
                        new AuthorView("Terry", List.of("Mort", "Small Gods")),
                        new AuthorView("Ursula", List.of("A Wizard of Earthsea", "Tehanu", "The Dispossessed")));
        assertThat(counter.count()).isEqualTo(1 + ofLists(1));
    }

    @Test
    void asPartsOfTuples() {
        assertThat(db.select(asTuple(
                                AUTHOR.name, AUTHOR.books.orderBy(BOOK.title).select(BOOK.title)))
                        .where(AUTHOR.name.eq("Terry"))
                        .one())
                .isEqualTo(List.<Object>of("Terry", List.of("Mort", "Small Gods")));
    }

    /** What has no columns of its own cannot be read by others, and nothing is sent before that is said. */
    @Test
    void isNoSource() {
        assertThatThrownBy(() -> Cte.of("views", views()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("books");
        assertThatThrownBy(() -> asMap(AUTHOR.books.select(BOOK.title))).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.update(AUTHOR)
                        .set(AUTHOR.name, "x")
                        .all()
                        .returning(as(AuthorView::new, AUTHOR.name, AUTHOR.books.select(BOOK.title)))
                        .list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("author");
        assertThat(counter.count()).isZero();
    }

    @Test
    void rowsWithoutAType() {
        var row = db.select(asMap(BOOK.title, AUTHOR.name.as("by"), BOOK.isbn))
                .from(BOOK)
                .join(BOOK.author)
                .where(BOOK.title.eq("Mort"))
                .one();
        assertThat(row).containsExactly(entry("title", "Mort"), entry("by", "Terry"), entry("isbn", null));
        assertThat(db.select(asMap(TAG)).orderBy(TAG.name).list())
                .extracting(tag -> tag.get("name"))
                .containsExactly("classic", "fantasy", "sf");
        assertThat(db.select(asTuple(BOOK.title, BOOK.stock, BOOK.isbn))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .containsExactly("Mort", 1, null);
        assertThatThrownBy(() -> asMap(BOOK.id, AUTHOR.id))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'id'");
        assertThatThrownBy(() -> asMap(BOOK.price.plus(1))).isInstanceOf(InvalidQueryException.class);
    }

    /** The session's zone may put them into a year that nobody stored. */
    @Test
    void instantsNearTheEndsOfTime() {
        Customer customer = db.insert(new Customer("Ann", "ends@example.org"));
        List<Instant> ends =
                List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
        for (Instant end : ends) {
            PurchaseOrder order = new PurchaseOrder(customer);
            order.placed = end;
            db.insert(order);
        }
        for (String zone : List.of("America/New_York", "UTC", "Asia/Tokyo")) {
            db.atomic(() -> {
                if (db.dialect().name().equals("PostgreSQL")) {
                    db.sql("set local time zone '" + zone + "'").execute();
                }
                assertThat(db.select(as(
                                        (name, placed) -> placed,
                                        CUSTOMER.name,
                                        CUSTOMER.orders
                                                .orderBy(PURCHASE_ORDER.placed)
                                                .select(PURCHASE_ORDER.placed)))
                                .from(CUSTOMER)
                                .where(CUSTOMER.email.eq("ends@example.org"))
                                .one())
                        .isEqualTo(ends);
            });
        }
    }
}
