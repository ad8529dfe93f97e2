package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.OrderLineTable.ORDER_LINE;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static dev.phoebe.orm.tck.model.SettingTable.SETTING;
import static dev.phoebe.orm.tck.model.TweetTable.TWEET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.signal.AfterBulk;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Customer;
import dev.phoebe.orm.tck.model.OrderLine;
import dev.phoebe.orm.tck.model.PurchaseOrder;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.Setting;
import dev.phoebe.orm.tck.model.Status;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many rows that are there, each with values of its own, in few statements: all or none. */
public abstract class BulkUpdateContract extends Contract {

    @Test
    void nothingIsSentForNothing() {
        assertThat(db.updateAll(List.<Book>of())).isZero();
        assertThat(db.updateAll(List.<Book>of(), BOOK.stock)).isZero();
        assertThat(counter.count()).isZero();
    }

    @Test
    void eachRowGetsItsOwnValues() {
        Shelf shelf = new Shelf(db);
        shelf.mort.stock = 10;
        shelf.mort.price = new BigDecimal("1.25");
        shelf.gods.stock = 20;
        shelf.gods.price = new BigDecimal("2.50");
        shelf.gods.title = "not written";
        counter.reset();
        assertThat(db.updateAll(List.of(shelf.mort, shelf.gods), BOOK.price, BOOK.stock))
                .isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(BOOK).orderBy(BOOK.title).list())
                .extracting(book -> book.title + " " + book.stock + " " + book.price.doubleValue() + " " + book.version)
                .containsExactly(
                        "A Wizard of Earthsea 1 8.5 0",
                        "Mort 10 1.25 1",
                        "Small Gods 20 2.5 1",
                        "Tehanu 1 10.0 0",
                        "The Dispossessed 1 12.0 0");
    }

    @Test
    void withoutColumnsAllAreWritten() {
        Shelf shelf = new Shelf(db);
        shelf.mort.title = "Mort (second edition)";
        shelf.mort.published = null;
        shelf.mort.editor = Ref.of(shelf.ursula);
        shelf.gods.available = false;
        shelf.gods.isbn = "x";
        db.updateAll(List.of(shelf.mort, shelf.gods));
        Book mort = db.get(BOOK, shelf.mort.id);
        assertThat(mort.title).isEqualTo("Mort (second edition)");
        assertThat(mort.published).isNull();
        assertThat(mort.editor.id()).isEqualTo(shelf.ursula.id);
        Book gods = db.get(BOOK, shelf.gods.id);
        assertThat(gods.available).isFalse();
        assertThat(gods.isbn).isEqualTo("x");
        assertThat(gods.published).isEqualTo(shelf.gods.published);
    }

    /** References, too, and rows that are not in the list stay as they are. */
    @Test
    void ownersChange() {
        Crowd crowd = new Crowd(db);
        crowd.meow.user = Ref.of(crowd.zaizee);
        crowd.meow.content = "meow!";
        crowd.woof.user = Ref.of(crowd.huey);
        crowd.purr.content = "purr...";
        counter.reset();
        assertThat(db.updateAll(List.of(crowd.meow, crowd.woof, crowd.purr), TWEET.user, TWEET.content))
                .isEqualTo(3);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(TWEET).prefetch(TWEET.user).orderBy(TWEET.id).list())
                .extracting(tweet -> tweet.user.get().name + " " + tweet.content)
                .containsExactly("zaizee meow!", "huey hiss", "huey purr...", "huey woof", "mickey wheeze");
    }

    @Test
    void versionsAreCheckedAndRaised() {
        Shelf shelf = new Shelf(db);
        shelf.mort.stock = 10;
        shelf.gods.stock = 20;
        db.updateAll(List.of(shelf.mort, shelf.gods), BOOK.stock);
        assertThat(shelf.mort.version).isEqualTo(1);
        shelf.mort.stock = 11;
        db.save(shelf.mort);
        Book stale = db.get(BOOK, shelf.gods.id);
        db.save(shelf.gods);
        stale.stock = 99;
        shelf.mort.stock = 12;
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.mort, stale), BOOK.stock))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("1 of 2");
        assertThat(db.get(BOOK, shelf.mort.id).stock).isEqualTo(11);
        assertThat(db.get(BOOK, shelf.gods.id).stock).isEqualTo(20);
        assertThat(shelf.mort.version).isEqualTo(2);
        db.delete(shelf.tehanu);
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.tehanu))).isInstanceOf(StaleRowException.class);
    }

    @Test
    void recordsHaveVersionsToo() {
        db.insertAll(List.of(new Setting("a", "1"), new Setting("b", "2")));
        List<Setting> read = db.select(SETTING).orderBy(SETTING.name).list();
        List<Setting> changed = read.stream()
                .map(setting -> new Setting(setting.name(), setting.text() + "!", setting.version()))
                .toList();
        assertThat(db.updateAll(changed)).isEqualTo(2);
        assertThat(db.select(SETTING).orderBy(SETTING.name).list())
                .extracting(setting -> setting.text() + setting.version())
                .containsExactly("1!2", "2!2");
        assertThatThrownBy(() -> db.updateAll(changed)).isInstanceOf(StaleRowException.class);
    }

    @Test
    void keysMayHaveSeveralColumns() {
        Shelf shelf = new Shelf(db);
        PurchaseOrder order = db.insert(new PurchaseOrder(db.insert(new Customer("Ann", "ann@example.org"))));
        List<OrderLine> lines = db.insertAll(IntStream.range(0, 5)
                .mapToObj(i -> new OrderLine(order, i, shelf.mort, "1"))
                .toList());
        lines.get(1).quantity = 7;
        lines.get(1).book = Ref.of(shelf.gods);
        lines.get(3).amount = new BigDecimal("3.25");
        counter.reset();
        assertThat(db.updateAll(List.of(lines.get(1), lines.get(3)))).isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThat(db.select(ORDER_LINE).orderBy(ORDER_LINE.position).list())
                .extracting(line -> line.position + " " + line.quantity + " " + line.amount.doubleValue())
                .containsExactly("0 1 1.0", "1 7 1.0", "2 1 1.0", "3 1 3.25", "4 1 1.0");
    }

    /** Rows that have no version and are not there are not counted. */
    @Test
    void rowsThatWereThereAreCounted() {
        List<Sample> samples = db.insertAll(List.of(new Sample(1, 1), new Sample(2, 2)));
        List<Sample> changed = List.of(
                new Sample(samples.get(0).id(), 10, 0.5),
                new Sample(samples.get(1).id(), 20, 1.5),
                new Sample(-1L, 30, 2.5));
        assertThat(db.updateAll(changed)).isEqualTo(2);
        assertThat(db.select(SAMPLE.counter).orderBy(SAMPLE.counter).list()).containsExactly(10, 20);
    }

    @Test
    void manyRowsAreFewStatements() {
        List<Sample> samples = db.insertAll(
                IntStream.range(0, 1200).mapToObj(i -> new Sample(i, 0)).toList());
        List<Sample> changed = new ArrayList<>();
        for (Sample sample : samples) {
            changed.add(new Sample(sample.id(), sample.counter() * 2, sample.counter() / 4.0));
        }
        counter.reset();
        assertThat(db.updateAll(changed)).isEqualTo(1200);
        assertThat(counter.count()).isLessThanOrEqualTo(5);
        assertThat(db.select(SAMPLE).orderBy(SAMPLE.id).list()).isEqualTo(changed);
    }

    @Test
    void everyTypeIsWritten() {
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
        List<AllTypes> rows = db.insertAll(List.of(new AllTypes(), new AllTypes()));
        full.id = rows.get(1).id;
        AllTypes empty = new AllTypes();
        empty.id = rows.get(0).id;
        assertThat(db.updateAll(List.of(full, empty))).isEqualTo(2);
        List<AllTypes> read = db.select(ALL_TYPES).orderBy(ALL_TYPES.id).list();
        for (int i = 0; i < 2; i++) {
            assertThat(read.get(i))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .ignoringFields("maybeOffsetDateTime")
                    .isEqualTo(List.of(empty, full).get(i));
        }
        assertThat(read.get(1).maybeOffsetDateTime)
                .isEqualTo(full.maybeOffsetDateTime.withOffsetSameInstant(ZoneOffset.UTC));
        read.get(0).maybeShort = 7;
        assertThat(db.updateAll(read)).isEqualTo(2);
        assertThat(db.get(ALL_TYPES, read.get(1).id).maybeBytes).containsExactly(0, -1, 92, 39);
    }

    @Test
    void everyRowIsCheckedBeforeTheFirstIsSent() {
        Shelf shelf = new Shelf(db);
        counter.reset();
        shelf.mort.title = "x".repeat(201);
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.gods, shelf.mort)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("title");
        shelf.tehanu.author = Ref.of(new Author("unsaved"));
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.gods, shelf.tehanu)))
                .isInstanceOf(UnsavedReferenceException.class);
        assertThatThrownBy(() -> db.updateAll(List.of(new Author("new")))).isInstanceOf(StaleRowException.class);
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.gods, shelf.gods)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("twice");
        assertThat(counter.count()).isZero();
    }

    @Test
    void keysAndVersionsCannotBeNamed() {
        Shelf shelf = new Shelf(db);
        counter.reset();
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.mort), BOOK.id)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.mort), BOOK.version))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.updateAll(List.of(shelf.mort), BOOK.stock, BOOK.stock))
                .isInstanceOf(InvalidQueryException.class);
        assertThat(counter.count()).isZero();
    }

    @Test
    void aBulkIsToldOnce() {
        Shelf shelf = new Shelf(db);
        List<AfterBulk<?>> heard = new ArrayList<>();
        Signals.Registration registration = db.signals().afterBulk(AUTHOR, heard::add);
        try {
            db.updateAll(List.of(shelf.ursula, shelf.terry), AUTHOR.name);
        } finally {
            registration.remove();
        }
        assertThat(heard).containsExactly(new AfterBulk<>(Author.class, AfterBulk.Kind.UPDATE, 2));
    }
}
