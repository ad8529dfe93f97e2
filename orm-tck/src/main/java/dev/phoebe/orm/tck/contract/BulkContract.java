package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.CountryTable.COUNTRY;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.PurchaseOrderTable.PURCHASE_ORDER;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Country;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many rows at once: all or none, in few statements, and each gets its own key. */
public abstract class BulkContract extends Contract {

    private static List<Sample> samples(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Sample(i, i / 2.0)).toList();
    }

    @Test
    void nothingIsSentForNothing() {
        assertThat(db.insertAll(List.<Author>of())).isEmpty();
        assertThat(db.deleteAll(List.<Author>of())).isZero();
        assertThat(counter.count()).isZero();
    }

    @Test
    void objectsGetTheirKeysInTheirOrder() {
        List<Author> authors =
                IntStream.range(0, 10).mapToObj(i -> new Author("author " + i)).toList();
        List<Author> inserted = db.insertAll(authors);
        assertThat(inserted).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(inserted.get(i)).isSameAs(authors.get(i));
            assertThat(db.get(AUTHOR, authors.get(i).id).name).isEqualTo("author " + i);
        }
    }

    @Test
    void recordsComeBackWithTheirKeysInTheirOrder() {
        List<Tag> tags = db.insertAll(List.of(new Tag("c"), new Tag("a"), new Tag("b")));
        assertThat(tags).extracting(Tag::name).containsExactly("c", "a", "b");
        assertThat(db.select(TAG).orderBy(TAG.id).list()).isEqualTo(tags);
    }

    /** Rows go in portions: so many statements, and no more. */
    @Test
    void manyRowsAreFewStatements() {
        List<Sample> rows = samples(2500);
        List<Sample> inserted = db.insertAll(rows);
        BulkInsert bulk = db.dialect().changes().bulkInsert(true);
        int portion = bulk.style() == BulkInsert.Style.ROWS
                ? Math.min(bulk.rows(), db.dialect().maxParameters() / 2)
                : bulk.rows();
        assertThat(counter.count(Operation.INSERT)).isEqualTo((2500 + portion - 1) / portion);
        assertThat(counter.count()).isLessThanOrEqualTo(25);
        assertThat(db.select(SAMPLE).orderBy(SAMPLE.id).list()).isEqualTo(inserted);
        assertThat(inserted)
                .extracting(Sample::counter)
                .isEqualTo(rows.stream().map(Sample::counter).toList());
    }

    /** A key that is not wanted is not asked for, and no more than a portion of the rows is in memory. */
    @Test
    void rowsMayComeAsAStream() {
        List<Tag> seen = new ArrayList<>();
        long inserted = db.insertAll(
                IntStream.range(0, 2500).mapToObj(i -> new Tag("tag " + i)).peek(seen::add));
        assertThat(inserted).isEqualTo(2500);
        assertThat(counter.count()).isEqualTo(counter.count(Operation.INSERT)).isLessThanOrEqualTo(12);
        assertThat(counter.texts())
                .allSatisfy(text -> assertThat(text).startsWith("insert into ").doesNotContain("returning"));
        assertThat(db.select(TAG).orderBy(TAG.id).list())
                .extracting(Tag::name)
                .isEqualTo(seen.stream().map(Tag::name).toList());
    }

    @Test
    void aStreamMayBeEmpty() {
        AtomicBoolean closed = new AtomicBoolean();
        assertThat(db.insertAll(Stream.<Author>of().onClose(() -> closed.set(true))))
                .isZero();
        assertThat(counter.count()).isZero();
        assertThat(closed).isTrue();
    }

    /** Also what was sent before the row that is wrong was there. */
    @Test
    void oneRowOfAStreamThatFailsTakesAllAlong() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Tag> tags = IntStream.range(0, 2000)
                .mapToObj(i -> new Tag(i == 1700 ? "x".repeat(1000) : "tag " + i))
                .onClose(() -> closed.set(true));
        assertThatThrownBy(() -> db.insertAll(tags)).isInstanceOf(ValidationException.class);
        assertThat(db.select(TAG).count()).isZero();
        assertThat(closed).isTrue();

        db.insert(new Tag("tag 1700"));
        assertThatThrownBy(() -> db.insertAll(IntStream.range(0, 2000).mapToObj(i -> new Tag("tag " + i))))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(db.select(TAG).count()).isEqualTo(1);
    }

    @Test
    void rowsOfAStreamMayBringTheirKeys() {
        Author with = new Author("with");
        with.id = 1_000_000L;
        assertThat(db.insertAll(Stream.of(new Author("without"), with))).isEqualTo(2);
        assertThat(db.get(AUTHOR, 1_000_000L).name).isEqualTo("with");
        assertThat(db.insertAll(Stream.of(new Country("NO", "Norway"), new Country("SE", "Sweden"))))
                .isEqualTo(2);
        assertThat(db.select(COUNTRY).count()).isEqualTo(2);
    }

    @Test
    void oneRowThatFailsTakesAllAlong() {
        db.insert(new Tag("tag 1500"));
        List<Tag> tags =
                IntStream.range(0, 2000).mapToObj(i -> new Tag("tag " + i)).toList();
        assertThatThrownBy(() -> db.insertAll(tags)).isInstanceOf(UniqueViolationException.class);
        assertThat(db.select(TAG).count()).isEqualTo(1);
    }

    @Test
    void aBulkBelongsToTheTransactionAroundIt() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insertAll(samples(10));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(db.select(SAMPLE).count()).isZero();
    }

    @Test
    void everyRowIsCheckedBeforeTheFirstIsSent() {
        Author author = db.insert(new Author("Ursula"));
        List<Book> books = new ArrayList<>(List.of(new Book("good", author), new Book("x".repeat(201), author)));
        counter.reset();
        assertThatThrownBy(() -> db.insertAll(books))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("title");
        books.set(1, new Book("orphan", new Author("unsaved")));
        assertThatThrownBy(() -> db.insertAll(books)).isInstanceOf(UnsavedReferenceException.class);
        assertThat(counter.count()).isZero();
    }

    /** Parents with keys of their own making, then children that refer to them: each to the right one. */
    @Test
    void childrenFindTheirParents() {
        Customer ann = db.insert(new Customer("Ann", "ann@example.org"));
        List<PurchaseOrder> orders =
                db.insertAll(List.of(new PurchaseOrder(ann), new PurchaseOrder(ann), new PurchaseOrder(ann)));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        db.insertAll(List.of(
                new OrderLine(orders.get(0), 1, book, "1"),
                new OrderLine(orders.get(1), 1, book, "2"),
                new OrderLine(orders.get(1), 2, book, "3"),
                new OrderLine(orders.get(2), 1, book, "4")));
        assertThat(orders).extracting(order -> order.id).doesNotContainNull().doesNotHaveDuplicates();
        List<PurchaseOrder> read = db.select(PURCHASE_ORDER)
                .prefetch(PURCHASE_ORDER.lines.orderBy(ORDER_LINE.position))
                .list();
        for (PurchaseOrder order : read) {
            int index = IntStream.range(0, 3)
                    .filter(i -> orders.get(i).id.equals(order.id))
                    .findFirst()
                    .orElseThrow();
            assertThat(order.lines.stream().map(line -> line.amount.intValueExact()))
                    .isEqualTo(List.of(List.of(1), List.of(2, 3), List.of(4)).get(index));
        }
    }

    @Test
    void keysOfTheProgramAreKept() {
        db.insertAll(List.of(new Country("NO", "Norway"), new Country("SE", "Sweden")));
        assertThat(db.select(COUNTRY.code).orderBy(COUNTRY.code).list()).containsExactly("NO", "SE");
        Author one = new Author("one");
        one.id = 100L;
        Author two = new Author("two");
        two.id = 200L;
        db.insertAll(List.of(one, two));
        assertThat(db.select(AUTHOR.id).orderBy(AUTHOR.id).list()).containsExactly(100L, 200L);
    }

    /** An object has one key. */
    @Test
    void oneObjectIsOneRow() {
        Author twice = new Author("twice");
        counter.reset();
        assertThatThrownBy(() -> db.insertAll(List.of(twice, new Author("once"), twice)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("twice");
        assertThat(counter.count()).isZero();
        assertThat(twice.id).isNull();
        PurchaseOrder order = new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org")));
        assertThatThrownBy(() -> db.insertAll(List.of(order, order))).isInstanceOf(InvalidQueryException.class);
    }

    /** Some rows with a key and some without: each is treated as it would be alone. */
    @Test
    void keysMayBeMixed() {
        Author with = new Author("with");
        with.id = 1_000_000L;
        Author without = new Author("without");
        db.insertAll(List.of(with, without));
        assertThat(with.id).isEqualTo(1_000_000L);
        assertThat(without.id).isNotNull();
        assertThat(db.get(AUTHOR, without.id).name).isEqualTo("without");
    }

    @Test
    void rowsHaveCollectionsAfterwards() {
        Author author = db.insertAll(List.of(new Author("Ursula"))).get(0);
        db.insertAll(List.of(new Book("Tehanu", author)));
        assertThat(author.books.list()).hasSize(1);
    }

    @Test
    void everyTypeGoesInBulk() {
        AllTypes full = new AllTypes();
        full.maybeBoolean = false;
        full.maybeShort = Short.MIN_VALUE;
        full.maybeInt = Integer.MIN_VALUE;
        full.maybeLong = Long.MIN_VALUE;
        full.maybeFloat = 0.1f;
        full.maybeDouble = 0.1;
        full.maybeString = "ä€😀'\"\\{},";
        full.maybeLongText = "{\"a\"}";
        full.maybeDecimal = new BigDecimal("-1234567890.1234");
        full.maybeDate = LocalDate.of(1, 1, 1);
        full.maybeTime = LocalTime.of(23, 59, 59, 999_999_000);
        full.maybeTimestamp = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);
        full.maybeInstant = Instant.parse("1969-12-31T23:59:59.999999Z");
        full.maybeOffsetDateTime = full.anOffsetDateTime.withOffsetSameInstant(ZoneOffset.ofHours(5));
        full.maybeUuid = new UUID(-1, -1);
        full.maybeBytes = new byte[] {0, -1, 92, 39};
        full.maybeJson = Json.string("ä€😀'\"\\{},");
        full.maybeEnum = Status.ANNOUNCED;
        List<AllTypes> inserted = db.insertAll(List.of(new AllTypes(), full, new AllTypes()));
        List<AllTypes> read = db.select(ALL_TYPES).orderBy(ALL_TYPES.id).list();
        assertThat(read).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .ignoringFields("maybeOffsetDateTime")
                    .isEqualTo(inserted.get(i));
        }
        assertThat(read.get(1).maybeOffsetDateTime)
                .isEqualTo(full.maybeOffsetDateTime.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Test
    void manyRowsAreDeletedByFewStatements() {
        List<Sample> samples = db.insertAll(samples(500));
        counter.reset();
        assertThat(db.deleteAll(samples.subList(0, 400))).isEqualTo(400);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(SAMPLE).count()).isEqualTo(100);
        assertThat(db.deleteAll(samples)).isEqualTo(100);
    }

    @Test
    void rowsWithKeysOfSeveralColumnsAreDeleted() {
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        List<OrderLine> lines = db.insertAll(IntStream.range(0, 5)
                .mapToObj(i -> new OrderLine(order, i, book, "1"))
                .toList());
        counter.reset();
        assertThat(db.deleteAll(lines.subList(1, 4))).isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(ORDER_LINE.position).orderBy(ORDER_LINE.position).list())
                .containsExactly(0, 4);
    }

    @Test
    void rowsThatWereNeverSavedCannotBeDeleted() {
        assertThatThrownBy(() -> db.deleteAll(List.of(new Author("new")))).isInstanceOf(OrmException.class);
        assertThat(counter.count()).isZero();
    }
}
