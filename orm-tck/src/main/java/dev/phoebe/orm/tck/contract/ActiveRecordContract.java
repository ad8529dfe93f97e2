package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Tag;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Rows and tables that know their database by themselves, as long as there is one that they can mean. */
public abstract class ActiveRecordContract extends Contract {

    @Test
    void aRowSavesItself() {
        Author author = new Author("Ursula").save();
        assertThat(author.id).isNotNull();
        author.name = "Ursula K.";
        assertThat(author.save()).isSameAs(author);
        assertThat(db.select(AUTHOR.name).list()).containsExactly("Ursula K.");
        assertThat(counter.count()).isEqualTo(3);
    }

    @Test
    void aRowDeletesItself() {
        Author author = new Author("Ursula").save();
        author.delete();
        assertThat(db.select(AUTHOR).count()).isZero();
        assertThatThrownBy(author::delete).isInstanceOf(StaleRowException.class);
        assertThatThrownBy(author::save).isInstanceOf(StaleRowException.class);
    }

    @Test
    void aRowReadsItselfAgain() {
        Author author = new Author("Ursula").save();
        AUTHOR.update()
                .set(AUTHOR.name, "Ursula K.")
                .where(AUTHOR.id.eq(author.id))
                .execute();
        assertThat(author.refresh().name).isEqualTo("Ursula K.");
        AUTHOR.delete().all().execute();
        assertThatThrownBy(author::refresh).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTableIsAskedDirectly() {
        Author author = AUTHOR.create(new Author("Ursula"));
        assertThat(AUTHOR.get(author.id).name).isEqualTo("Ursula");
        assertThat(AUTHOR.find(-1L)).isNull();
        assertThatThrownBy(() -> AUTHOR.get(-1L)).isInstanceOf(NotFoundException.class);
        assertThat(AUTHOR.select().where(AUTHOR.name.startsWith("U")).one().id).isEqualTo(author.id);
        assertThat(TAG.insert().set(TAG.name, "fantasy").execute()).isEqualTo(1);
        assertThat(TAG.update().set(TAG.name, "Fantasy").all().execute()).isEqualTo(1);
        assertThat(TAG.select().list()).extracting(Tag::name).containsExactly("Fantasy");
        assertThat(TAG.delete().where(TAG.name.eq("Fantasy")).execute()).isEqualTo(1);
    }

    @Test
    void rowsAndTablesTakePartInTransactions() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    new Author("Ursula").save();
                    assertThat(AUTHOR.select().count()).isEqualTo(1);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(AUTHOR.select().count()).isZero();
    }

    @Test
    void relationsWork() {
        Author author = new Author("Ursula").save();
        new Book("Tehanu", author).save();
        assertThat(author.books.list()).hasToString("[Tehanu]");
        assertThat(BOOK.select().prefetch(BOOK.author).one().author.get().name).isEqualTo("Ursula");
    }

    /** A model that could mean two databases is an error that says what to do, never a silent choice. */
    @Test
    void twoDatabasesAreNoneUntilOneIsNamed() {
        StatementCounter others = new StatementCounter();
        try (Database other =
                Database.builder(db.dataSource()).listener(others).name("other").build()) {
            assertThatThrownBy(() -> new Author("Ursula").save())
                    .isInstanceOf(ModelRoutingException.class)
                    .hasMessageContaining(Author.class.getName())
                    .hasMessageContaining("bind");
            assertThatThrownBy(AUTHOR::select).isInstanceOf(ModelRoutingException.class);
            assertThat(counter.count() + others.count()).isZero();
            other.bind(() -> {
                new Author("Ursula").save();
                assertThat(AUTHOR.select().count()).isEqualTo(1);
            });
            assertThat(others.count()).isEqualTo(2);
            assertThat(counter.count()).isZero();
            assertThat(db.<Long>bind(() -> AUTHOR.select().count())).isEqualTo(1);
            assertThat(counter.count()).isEqualTo(1);
            assertThat(db.save(new Author("Terry")).id).isNotNull();
        }
        assertThat(AUTHOR.select().count()).isEqualTo(2);
    }

    @Test
    void bindingsNestAndEnd() {
        StatementCounter others = new StatementCounter();
        Database other = Database.builder(db.dataSource())
                .listener(others)
                .ambient(false)
                .build();
        other.bind(() -> {
            AUTHOR.select().count();
            db.bind(() -> {
                AUTHOR.select().count();
            });
            AUTHOR.select().count();
        });
        assertThat(others.count()).isEqualTo(2);
        assertThat(counter.count()).isEqualTo(1);
        assertThatThrownBy(() -> other.bind(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        AUTHOR.select().count();
        assertThat(others.count()).isEqualTo(2);
    }

    @Test
    void aBindingIsThatOfOneThread() throws Exception {
        StatementCounter others = new StatementCounter();
        Database other = Database.builder(db.dataSource())
                .listener(others)
                .ambient(false)
                .build();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            long count = other.bind(() -> {
                try {
                    return thread.submit(() -> AUTHOR.select().count()).get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(count).isZero();
        } finally {
            thread.shutdownNow();
        }
        assertThat(others.count()).isZero();
        assertThat(counter.count()).isEqualTo(1);
    }
}
