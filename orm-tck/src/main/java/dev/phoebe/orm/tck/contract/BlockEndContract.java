package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever leaves a block ends it, also what the compiler does not know of, and no connection is lost. */
public abstract class BlockEndContract extends Contract {

    /** More than the pool has connections. */
    private static final int OFTEN = 10;

    private final List<String> happened = new ArrayList<>();
    private final List<Signals.Registration> registrations = new ArrayList<>();

    @AfterEach
    void forget() {
        happened.clear();
        registrations.forEach(Signals.Registration::remove);
        registrations.clear();
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    /** Past Phoebe, and so without what is not committed. */
    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    private void assertNothingIsOpen() {
        assertThat(db.transactions().isActive()).isFalse();
        assertThat(connectionsInUse()).isZero();
        add("later");
        assertThat(stored()).contains("later");
    }

    @Test
    void anUndeclaredExceptionUndoesTheBlock() {
        assertThatThrownBy(() -> db.atomic(tx -> {
                    tx.afterCommit(() -> happened.add("never"));
                    tx.afterRollback(() -> happened.add("rolled back"));
                    add("a");
                    throw Sneaky.thrown(new IOException("checked"));
                }))
                .isInstanceOf(IOException.class);
        assertThat(stored()).isEmpty();
        assertThat(happened).containsExactly("rolled back");
        assertNothingIsOpen();
    }

    @Test
    void anUndeclaredExceptionUndoesAnInnerBlockAlone() {
        db.atomic(() -> {
            add("outer");
            assertThatThrownBy(() -> db.atomic(tx -> {
                        tx.afterRollback(() -> happened.add("inner rolled back"));
                        add("inner");
                        throw Sneaky.thrown(new IOException("checked"));
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(happened).containsExactly("inner rolled back");
            add("after");
        });
        assertThat(stored()).containsExactly("after", "outer");
        assertNothingIsOpen();
    }

    @Test
    void anErrorUndoesAnInnerBlockAlone() {
        db.atomic(() -> {
            add("outer");
            assertThatThrownBy(() -> db.atomic(tx -> {
                        tx.afterRollback(() -> happened.add("inner rolled back"));
                        add("inner");
                        throw new StackOverflowError("not really");
                    }))
                    .isInstanceOf(StackOverflowError.class);
            add("after");
        });
        assertThat(stored()).containsExactly("after", "outer");
        assertThat(happened).containsExactly("inner rolled back");
        assertNothingIsOpen();
    }

    @Test
    void anUndeclaredExceptionThroughAllBlocksUndoesAll() {
        assertThatThrownBy(() -> db.atomic(() -> {
                    add("outer");
                    db.atomic(() -> {
                        add("inner");
                        throw Sneaky.thrown(new IOException("checked"));
                    });
                }))
                .isInstanceOf(IOException.class);
        assertThat(stored()).isEmpty();
        assertNothingIsOpen();
    }

    @Test
    void anUndeclaredExceptionIsNotRepeated() {
        assertThatThrownBy(() -> db.atomic().retries(3).run(() -> {
                    happened.add("run");
                    throw Sneaky.thrown(new IOException("checked"));
                }))
                .isInstanceOf(IOException.class);
        assertThat(happened).containsExactly("run");
    }

    @Test
    void aFunctionThatThrowsLosesNoConnection() {
        add("a");
        Select<String> broken = db.select(as((id, name) -> broken(), TAG.id, TAG.name));
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(broken::list).isInstanceOf(IOException.class);
            assertThatThrownBy(broken::one).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> {
                        try (Stream<String> rows = broken.stream()) {
                            rows.forEach(row -> {});
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertNothingIsOpen();
    }

    private static String broken() {
        throw Sneaky.thrown(new IOException("checked"));
    }

    @Test
    void aListenerThatThrowsUndoesItsRowAndLosesNoConnection() {
        registrations.add(db.signals().afterSave(TAG, saved -> {
            throw Sneaky.thrown(new IOException("checked"));
        }));
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> add("a")).isInstanceOf(IOException.class);
        }
        assertThat(stored()).isEmpty();
        forget();
        assertNothingIsOpen();
    }

    @Test
    void aListenerToRowsThatAreReadLosesNoConnection() {
        add("a");
        registrations.add(db.signals().afterLoad(TAG, read -> {
            throw Sneaky.thrown(new IOException("checked"));
        }));
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> db.select(TAG).list()).isInstanceOf(IOException.class);
        }
        forget();
        assertNothingIsOpen();
    }

    @Test
    void rowsThatCannotBeMadeAreNotInserted() {
        Stream<Tag> rows = Stream.of("a", "b").map(name -> {
            if (name.equals("b")) {
                throw Sneaky.thrown(new IOException("checked"));
            }
            return new Tag(name);
        });
        assertThatThrownBy(() -> db.insertAll(rows)).isInstanceOf(IOException.class);
        assertThat(stored()).isEmpty();
        assertNothingIsOpen();
    }

    /** It would be taken for an empty one. */
    @Test
    void aStreamTakenOutOfItsBlockIsRefused() {
        add("a");
        add("b");
        Stream<Tag> untouched = db.atomically(tx -> db.select(TAG).stream());
        assertThatThrownBy(untouched::toList).isInstanceOf(RuntimeException.class);

        List<Iterator<Tag>> begun = new ArrayList<>();
        db.atomic(() -> {
            Iterator<Tag> rows = db.select(TAG).stream().iterator();
            rows.next();
            begun.add(rows);
        });
        assertThatThrownBy(() -> begun.get(0).forEachRemaining(row -> {})).isInstanceOf(RuntimeException.class);
        assertNothingIsOpen();
    }

    @Test
    void statementsThatEndTransactionsAreRefusedInABlock() {
        for (String sql : List.of(
                "commit",
                "ROLLBACK",
                " /* now */ begin",
                "-- x\nsavepoint s",
                "start transaction",
                ";commit",
                "set autocommit = 1",
                "select 1; commit")) {
            db.atomic(tx -> {
                add("a");
                assertThatThrownBy(() -> db.sql(sql).execute()).isInstanceOf(InvalidQueryException.class);
                tx.setRollbackOnly();
            });
        }
        assertThat(stored()).isEmpty();
    }

    /** Where they would commit it. */
    @Test
    void statementsThatDefineTablesAreRefusedInABlock() {
        ThrowingCallable block = () -> db.atomic(() -> {
            add("a");
            db.sql("create table of_a_block (id integer)").execute();
            throw new IllegalArgumentException();
        });
        if (has(Feature.TRANSACTIONAL_DDL)) {
            assertThatThrownBy(block).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThatThrownBy(block)
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining(Feature.TRANSACTIONAL_DDL.words());
            assertThatThrownBy(() -> db.atomic(() -> {
                        add("a");
                        db.dropTables();
                    }))
                    .isInstanceOf(UnsupportedFeatureException.class);
        }
        assertThat(stored()).isEmpty();
        db.sql("create table of_a_block (id integer)").execute(); // it is not there
        db.sql("drop table of_a_block").execute();
    }

    /** A server keeps a savepoint with its locks until it is released. */
    @Test
    void aSavepointIsReleasedWhenItIsRolledBack() {
        FaultyDataSource counted =
                new FaultyDataSource(() -> fresh().dataSource().getConnection());
        Database other = configured(
                        Database.builder(counted).models(Models.everywhere()).ambient(false), counted)
                .build();
        counted.count("releaseSavepoint");
        other.atomic(() -> {
            for (int i = 0; i < OFTEN; i++) {
                other.atomic(tx -> tx.setRollbackOnly());
            }
        });
        int released = counted.calls();
        counted.heal();
        assertThat(released).isEqualTo(OFTEN);
    }
}
