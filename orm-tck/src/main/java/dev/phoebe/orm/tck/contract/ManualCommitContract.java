package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Isolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool whose connections do not commit by themselves: nobody notices. */
public abstract class ManualCommitContract extends Contract {

    private @Nullable HikariDataSource pool;

    /** Without what makes SQLite lock as soon as a transaction begins: its idle connections would never let go. */
    @Override
    protected DataSource source(FreshDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url().replace("transaction_mode=IMMEDIATE&", ""));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        HikariDataSource made = new HikariDataSource(config);
        pool = made;
        return made;
    }

    private HikariDataSource pool() {
        return Objects.requireNonNull(pool);
    }

    @AfterAll
    void closePool() {
        pool().close();
    }

    @AfterEach
    void connectionsAreAsTheyWere() throws SQLException {
        assertThat(pool().getHikariPoolMXBean().getActiveConnections()).isZero();
        try (Connection connection = pool().getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    /** Otherwise no test before this one had any. */
    @Test
    void tablesAreThere() {
        assertThat(stored()).isEmpty();
        db.validateTables();
    }

    @Test
    void statementsOutsideOfBlocksCommitByThemselves() {
        Tag a = db.insert(new Tag("a"));
        Tag b = db.insert(new Tag("b"));
        assertThat(stored()).containsExactly("a", "b");
        db.update(new Tag(b.id(), "c"));
        assertThat(stored()).containsExactly("a", "c");
        db.delete(a);
        assertThat(stored()).containsExactly("c");
        db.update(TAG).set(TAG.name, "d").all().execute();
        assertThat(stored()).containsExactly("d");
        db.insert(TAG).set(TAG.name, "e").execute();
        assertThat(stored()).containsExactly("d", "e");
        db.delete(TAG).all().execute();
        assertThat(stored()).isEmpty();
    }

    @Test
    void manyRowsAtOnceCommitByThemselves() {
        List<Tag> tags = db.insertAll(List.of(new Tag("a"), new Tag("b")));
        assertThat(stored()).containsExactly("a", "b");
        db.insertAll(Stream.of(new Tag("c")));
        assertThat(stored()).containsExactly("a", "b", "c");
        Book book = db.insert(new Book("Tehanu", db.insert(new Author("Ursula"))));
        db.links(BOOK.tags, book).add(tags.get(0));
        db.links(BOOK.tags, book).set(tags);
        assertThat(db.select(BOOK.id).join(BOOK.tags).list()).hasSize(2);
        db.updateAll(List.of(book));
        assertThat(column("select version from book")).containsExactly("1");
        db.links(BOOK.tags, book).clear();
        db.deleteAll(tags);
        assertThat(stored()).containsExactly("c");
    }

    @Test
    void whatFailsOutsideOfBlocksLeavesNothingOpen() {
        db.insert(new Tag("a"));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> db.insert(new Tag("a"))).isInstanceOf(UniqueViolationException.class);
        }
        db.insert(new Tag("b"));
        assertThat(stored()).containsExactly("a", "b");
    }

    @Test
    void readingLeavesNothingOpen() throws SQLException {
        db.insert(new Tag("a"));
        db.select(TAG).list();
        try (Stream<Tag> rows = db.select(TAG).stream()) {
            assertThat(rows.count()).isEqualTo(1);
        }
        try (Connection connection = fresh().connect()) { // would wait for locks that were kept
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from tag");
            }
        }
        assertThat(db.select(TAG).count()).isZero();
    }

    @Test
    void blocksAreAsEverywhere() {
        db.atomic(() -> {
            db.insert(new Tag("a"));
            assertThatThrownBy(() -> db.atomic(() -> {
                        db.insert(new Tag("inner"));
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThat(stored()).containsExactly("a");
        assertThatThrownBy(() -> db.atomic(() -> {
                    db.insert(new Tag("b"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored()).containsExactly("a");
        db.atomic().isolation(Isolation.SERIALIZABLE).run(() -> db.insert(new Tag("c")));
        db.atomic().readOnly().run(() -> assertThat(db.select(TAG).count()).isEqualTo(2));
        db.insert(new Tag("d"));
        assertThat(stored()).containsExactly("a", "c", "d");
    }

    @Test
    void aListenerSharesTheFateOfItsRow() {
        Signals.Registration registration =
                db.signals().afterSave(AUTHOR, saved -> db.insert(new Tag("by " + saved.model().name)));
        try {
            db.insert(new Author("Ursula"));
        } finally {
            registration.remove();
        }
        assertThat(stored()).containsExactly("by Ursula");
    }
}
