package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.ComplaintTable.COMPLAINT;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.annotation.Argument;
import dev.phoebe.orm.annotation.From;
import dev.phoebe.orm.annotation.Projection;
import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.BookTable;
import dev.phoebe.orm.tck.model.Complaint;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.Loan;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.tck.model.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that say which columns they hold, selected by the code that is written for them. */
public abstract class RecordProjectionContract extends Contract {

    @Projection(Tag.class)
    record TagName(String name) {}

    @Projection(Country.class)
    record Land(String code, String name) {}

    @Projection(Author.class)
    record Writer(String name, @Nullable Land country) {}

    @Projection(Book.class)
    record Card(
            String title,
            BigDecimal price,
            int stock,
            Status status,
            @Nullable LocalDate published,
            @From("author.name") String author,
            @From("author.country.name") @Nullable String land,
            @From("author") long authorId,
            @From("editor") @Nullable Writer editor,
            @From("author") Writer writer,
            @From("tags.name") List<String> tagNames,
            List<TagName> tags) {}

    @Projection(Author.class)
    record Shelved(
            String name,
            @From("books") List<Book> whole,
            @From("books.title") List<String> titles) {}

    /** The arguments are named as generated code names its own variables. */
    @Projection(Author.class)
    record Sales(
            String name,
            @Argument long row,
            @Argument long parts,
            @Argument long at,
            @Argument @Nullable String table) {}

    @Projection(Loan.class)
    record Lent(
            @From("book") String isbn,
            @From("book.title") String title,
            @From("customer") @Nullable String email) {}

    @Projection(OrderLine.class)
    record Line(int quantity, @From("order") UUID order, int position) {}

    @Projection(Complaint.class)
    record Letter(String text, Line line, @Nullable Line replacement) {}

    @Projection(Tag.class)
    record Numbered(long id, String name) {}

    @Projection(Author.class)
    record Maybe(@Nullable Long id, String name, @Argument long pages) {}

    @Projection(Complaint.class)
    record Keys(@From("line") Key line, @Nullable Key replacement) {}

    @Projection(Book.class)
    record Tagged(String title, List<Long> tags) {}

    @Projection(Book.class)
    record Models(
            String title,
            @From("author") Author author,
            @From("editor") @Nullable Author editor) {}

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    @Test
    void columnsPathsAndRows() {
        db.links(BOOK.tags, shelf.mort).add(db.insert(new Tag("funny")), db.insert(new Tag("death")));
        Card card = db.select(RecordProjectionContract_CardProjection.of())
                .where(BOOK.title.eq("Mort"))
                .one();
        Book book = db.select(BOOK).where(BOOK.title.eq("Mort")).one();
        Author author = book.author.get();

        assertThat(card.title()).isEqualTo("Mort");
        assertThat(card.price()).isEqualTo(book.price);
        assertThat(card.stock()).isEqualTo(book.stock);
        assertThat(card.status()).isEqualTo(Status.ON_SALE);
        assertThat(card.published()).isEqualTo(LocalDate.of(1987, 3, 1));
        assertThat(card.author()).isEqualTo(author.name);
        assertThat(card.authorId()).isEqualTo(author.id);
        assertThat(card.writer().name()).isEqualTo(author.name);
        assertThat(card.tagNames())
                .containsExactlyInAnyOrderElementsOf(
                        card.tags().stream().map(TagName::name).toList());
        assertThat(card.tagNames()).containsExactlyInAnyOrder("death", "funny");
    }

    @Test
    void whatIsMissingIsNull() {
        db.update(BOOK).set(BOOK.editor, (Long) null).all().execute();
        db.update(AUTHOR).set(AUTHOR.country, (String) null).all().execute();

        assertThat(db.select(RecordProjectionContract_CardProjection.of()).list())
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.editor()).isNull();
                    assertThat(card.land()).isNull();
                    assertThat(card.writer().country()).isNull();
                });
    }

    @Test
    void whatIsThereIsARecord() {
        Country country = new Country("XX", "Nowhere");
        db.insert(country);
        db.update(AUTHOR).set(AUTHOR.country, "XX").all().execute();
        Author author = db.select(AUTHOR).orderBy(AUTHOR.id).limit(1).one();
        db.update(BOOK).set(BOOK.editor, author.id).all().execute();

        assertThat(db.select(RecordProjectionContract_CardProjection.of()).list())
                .isNotEmpty()
                .allSatisfy(card -> {
                    assertThat(card.editor()).isEqualTo(new Writer(author.name, new Land("XX", "Nowhere")));
                    assertThat(card.land()).isEqualTo("Nowhere");
                });
    }

    @Test
    void listsOfModelsAndValues() {
        List<Shelved> shelves = db.select(RecordProjectionContract_ShelvedProjection.of())
                .orderBy(AUTHOR.name)
                .list();

        assertThat(shelves).hasSize((int) db.select(AUTHOR).count());
        for (Shelved shelf : shelves) {
            List<String> titles = db.select(BOOK.title)
                    .where(BOOK.author().name.eq(shelf.name()))
                    .orderBy(BOOK.title)
                    .list();
            assertThat(shelf.titles().stream().sorted(Comparator.naturalOrder()))
                    .isEqualTo(titles);
            assertThat(shelf.whole().stream().map(book -> book.title).sorted()).isEqualTo(titles);
        }
    }

    @Test
    void whatIsNoColumnIsAnArgument() {
        List<Sales> sales = db.select(RecordProjectionContract_SalesProjection.of(
                        count(BOOK.id), count(BOOK.isbn), count(BOOK.published), max(BOOK.title)))
                .from(AUTHOR)
                .leftJoin(AUTHOR.books)
                .groupBy(AUTHOR.name)
                .orderBy(AUTHOR.name)
                .list();

        assertThat(counter.count()).isEqualTo(1);
        assertThat(sales)
                .extracting(Sales::name, Sales::row)
                .containsExactlyElementsOf(db.select(as(Assertions::tuple, AUTHOR.name, AUTHOR.books.count()))
                        .orderBy(AUTHOR.name)
                        .list());
        assertThat(sales)
                .allSatisfy(author -> assertThat(author.table() == null).isEqualTo(author.row() == 0));
    }

    @Test
    void aReferenceToAUniqueColumnHoldsItsValue() {
        shelf.mort.isbn = "111";
        db.update(shelf.mort);
        db.insert(new Loan(Ref.of(shelf.mort), null));

        assertThat(db.select(RecordProjectionContract_LentProjection.of()).list())
                .containsExactly(new Lent("111", "Mort", null));
    }

    @Test
    void aReferenceOfSeveralColumns() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        OrderLine first = db.insert(new OrderLine(order, 1, shelf.mort, "1.00"));
        OrderLine second = db.insert(new OrderLine(order, 2, shelf.mort, "2.00"));
        db.insertAll(List.of(
                new Complaint(Ref.of(first), Ref.of(second), "torn"), new Complaint(Ref.of(second), null, "wet")));
        counter.reset();

        assertThat(db.select(RecordProjectionContract_LetterProjection.of())
                        .orderBy(COMPLAINT.text)
                        .list())
                .containsExactly(
                        new Letter("torn", new Line(1, order.id, 1), new Line(1, order.id, 2)),
                        new Letter("wet", new Line(1, order.id, 2), null));
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void wholeModels() {
        List<Models> rows = db.select(RecordProjectionContract_ModelsProjection.of())
                .orderBy(BOOK.title)
                .list();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.author().name).isNotNull();
            if (row.editor() != null) {
                assertThat(row.editor().name).isNotNull();
            }
        });
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void ofAnAliasAndInsideOthers() {
        BookTable other = BOOK.as("other");
        List<String> pairs = db.select(as(
                        (title, card) -> title + card.name(),
                        other.title,
                        RecordProjectionContract_WriterProjection.of(other.author())))
                .from(other)
                .orderBy(other.title)
                .list();

        assertThat(pairs)
                .isEqualTo(db.select(as((title, name) -> title + name, BOOK.title, BOOK.author().name))
                        .orderBy(BOOK.title)
                        .list());
    }

    @Test
    void whereThereIsNoRowTheRecordIsNull() {
        db.update(BOOK).set(BOOK.editor, (Long) null).all().execute();
        assertThat(db.select(RecordProjectionContract_WriterProjection.of(BOOK.editor()))
                        .from(BOOK)
                        .list())
                .isNotEmpty()
                .containsOnlyNulls();
        assertThat(db.select(as(Arrays::asList, BOOK.title, RecordProjectionContract_NumberedProjection.of()))
                        .from(BOOK)
                        .leftJoin(BOOK.tags)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(1)).isNull());
    }

    @Test
    void whatCannotBeNullIsNamed() {
        assertThatThrownBy(() -> db.select(RecordProjectionContract_MaybeProjection.of(
                                db.select(BOOK.id).where(BOOK.title.eq("none")).asValue()))
                        .list())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Maybe.pages");
    }

    @Test
    void keys() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        OrderLine line = db.insert(new OrderLine(order, 1, shelf.mort, "1.00"));
        db.insert(new Complaint(Ref.of(line), null, "torn"));
        assertThat(db.select(RecordProjectionContract_KeysProjection.of()).list())
                .containsExactly(new Keys(Key.of(order.id, 1), null));
        Tag tag = db.insert(new Tag("death"));
        db.links(BOOK.tags, shelf.mort).add(tag);
        assertThat(db.select(RecordProjectionContract_TaggedProjection.of())
                        .where(BOOK.title.eq("Mort"))
                        .one()
                        .tags())
                .containsExactly(db.select(TAG.id).where(TAG.name.eq("death")).one());
    }
}
