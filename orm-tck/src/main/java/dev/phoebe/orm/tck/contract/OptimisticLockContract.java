package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SettingTable.SETTING;
import static dev.phoebe.orm.tck.model.WordingTable.WORDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.DataException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Setting;
import dev.phoebe.orm.tck.model.Wording;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes a row that somebody else has changed since is told so, and changes nothing. */
public abstract class OptimisticLockContract extends Contract {

    private Book book;

    @BeforeEach
    void fill() {
        book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        counter.reset();
    }

    @Test
    void everyUpdateRaisesTheVersion() {
        int first = book.version;
        book.stock = 2;
        db.update(book);
        assertThat(book.version).isEqualTo(first + 1);
        db.save(book);
        assertThat(book.version).isEqualTo(first + 2);
        assertThat(db.select(BOOK.version).list()).containsExactly(first + 2);
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void aStaleUpdateIsRefused() {
        Book mine = db.get(BOOK, book.id);
        Book yours = db.get(BOOK, book.id);
        yours.title = "yours";
        db.update(yours);
        mine.title = "mine";
        int version = mine.version;
        assertThatThrownBy(() -> db.update(mine))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("Book " + book.id)
                .hasMessageContaining("version " + version);
        assertThat(mine.version).isEqualTo(version);
        assertThat(db.select(BOOK.title).list()).containsExactly("yours");
    }

    @Test
    void aStaleDeleteIsRefused() {
        Book mine = db.get(BOOK, book.id);
        book.stock = 7;
        db.update(book);
        assertThatThrownBy(() -> db.delete(mine)).isInstanceOf(StaleRowException.class);
        assertThat(db.select(BOOK).count()).isEqualTo(1);
        db.delete(book);
        assertThat(db.select(BOOK).count()).isZero();
    }

    @Test
    void whoReadsAgainCanWriteAgain() {
        Book mine = db.get(BOOK, book.id);
        book.stock = 7;
        db.update(book);
        db.refresh(mine);
        assertThat(mine.stock).isEqualTo(7);
        mine.stock = 8;
        db.update(mine);
        assertThat(db.select(BOOK.stock).list()).containsExactly(8);
    }

    @Test
    void aRefusedUpdateUndoesTheTransactionAroundIt() {
        Book mine = db.get(BOOK, book.id);
        db.update(book);
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Author("lost"));
                    db.update(mine);
                }))
                .isInstanceOf(StaleRowException.class);
        assertThat(db.select(BOOK.author().name).list()).containsExactly("Ursula");
    }

    @Test
    void aRecordHasAVersionToo() {
        Setting inserted = db.insert(new Setting("color", "red"));
        Setting updated = db.update(new Setting("color", "blue", inserted.version()));
        assertThat(updated.version()).isEqualTo(inserted.version() + 1);
        assertThat(db.get(SETTING, "color")).isEqualTo(updated);
        assertThatThrownBy(() -> db.update(new Setting("color", "green", inserted.version())))
                .isInstanceOf(StaleRowException.class);
        assertThat(db.get(SETTING, "color").text()).isEqualTo("blue");
    }

    /** A row with a key of the program is new as long as it has the first version, which no stored row has. */
    @Test
    void theVersionTellsWhatIsNew() {
        Setting saved = db.save(new Setting("color", "red"));
        Setting again = db.save(new Setting("color", "blue", saved.version()));
        Setting updated = db.save(new Setting("color", "green", db.update(again).version()));
        assertThat(db.select(SETTING).list()).containsExactly(updated);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(updated.version()).isEqualTo(4);
        assertThat(db.insertAll(List.of(new Setting("size", "big"), new Setting("form", "round", 7))))
                .extracting(Setting::version)
                .containsExactly(1L, 7L);
        assertThat(db.insertAll(Stream.of(new Setting("weight", "light")))).isEqualTo(1);
        assertThat(db.select(SETTING.version)
                        .where(SETTING.name.in("size", "weight"))
                        .list())
                .containsExactly(1L, 1L);
    }

    @Test
    void anObjectIsNewAgainWhenItIsNotStored() {
        Wording wording = new Wording("hello", "Hallo");
        List<Wording> many = List.of(wording, new Wording("bye", "Wiedersehen"));
        List<Runnable> writes = List.of(() -> db.save(wording), () -> db.insert(wording), () -> db.insertAll(many));
        for (Runnable write : writes) {
            assertThatThrownBy(() -> db.atomic(() -> {
                        write.run();
                        assertThat(wording.version).isEqualTo(1);
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(wording.version).isZero();
        }
        db.save(wording);
        Wording twin = new Wording("hello", "Servus");
        assertThatThrownBy(() -> db.save(twin)).isInstanceOf(UniqueViolationException.class);
        assertThat(twin.version).isZero();
        wording.text = "Moin";
        db.save(wording);
        assertThat(db.get(WORDING, "hello").text).isEqualTo("Moin");
        assertThat(wording.version).isEqualTo(2);
    }

    /** However many write at the same time: none of their steps is lost, and none is done twice. */
    @Test
    void concurrentStepsAreAllCounted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> work = () -> {
                int refusals = 0;
                for (int done = 0; done < 10; ) {
                    Book read = db.get(BOOK, book.id);
                    read.stock++;
                    try {
                        db.atomic().retries(50).run(() -> db.update(read));
                        done++;
                    } catch (StaleRowException e) {
                        refusals++;
                    }
                }
                return refusals;
            };
            for (Future<Integer> refusals :
                    threads.invokeAll(Stream.generate(() -> work).limit(4).toList())) {
                assertThat(refusals.get()).isNotNegative();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(db.select(BOOK.stock).list()).containsExactly(41);
    }

    @Test
    void aVersionDoesNotRunOver() {
        db.update(BOOK).set(BOOK.version, Integer.MAX_VALUE).all().execute();
        Book last = db.get(BOOK, book.id);
        last.title = "changed";
        assertThatThrownBy(() -> db.save(last)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> db.updateAll(List.of(last))).isInstanceOf(DataException.class);
        assertThat(last.version).isEqualTo(Integer.MAX_VALUE);
        assertThat(db.select(BOOK.title).list()).containsExactly("Tehanu");
        Setting setting = new Setting("a", "b", Long.MAX_VALUE);
        assertThatThrownBy(() -> db.update(setting))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("version");
    }
}
