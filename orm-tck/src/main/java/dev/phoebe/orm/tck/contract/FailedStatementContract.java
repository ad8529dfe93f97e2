package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.tck.model.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.SqlException;
import dev.phoebe.orm.error.TransactionRolledBackException;
import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.sql.DelegatingDialect;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.SqlFailure;
import dev.phoebe.orm.sql.TypeSql;
import dev.phoebe.orm.tck.model.Tag;
import dev.phoebe.orm.transaction.Transaction;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A statement fails and the program goes on. Most databases undo the statement alone; PostgreSQL commits nothing any
 * more, and its driver says nothing of that: the block has to. The savepoint of an inner block saves the outer one.
 */
public abstract class FailedStatementContract extends Contract {

    private final List<String> happened = new ArrayList<>();

    /** Whether the database itself goes on with a transaction one of whose statements failed. */
    private boolean goesOn;

    @BeforeEach
    void prepare() {
        happened.clear();
        add("there");
        goesOn = goesOn();
    }

    private void add(String name) {
        db.insert(new Tag(name));
    }

    private List<@Nullable String> stored() {
        return column("select name from tag order by name");
    }

    private void swallow() {
        assertThatThrownBy(() -> add("there")).isInstanceOf(UniqueViolationException.class);
    }

    private void listen(Transaction tx) {
        tx.afterCommit(() -> happened.add("committed"));
        tx.afterRollback(() -> happened.add("rolled back"));
    }

    private boolean goesOn() {
        try (Connection connection = fresh().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.executeUpdate("insert into tag (name) values ('there')");
            } catch (SQLException expected) {
                return isUsable(statement);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("The name was to be there already.");
    }

    private static boolean isUsable(Statement statement) {
        try {
            statement.execute("select 1");
            return true;
        } catch (SQLException aborted) {
            return false;
        }
    }

    @Test
    void swallowedAsTheLastStatementOfABlock() {
        Runnable block = () -> db.atomic(tx -> {
            listen(tx);
            add("a");
            swallow();
        });
        if (goesOn) {
            block.run();
            assertThat(stored()).containsExactly("a", "there");
            assertThat(happened).containsExactly("committed");
        } else {
            TransactionRolledBackException failure =
                    catchThrowableOfType(TransactionRolledBackException.class, block::run);
            assertThat(failure).isNotNull().hasCauseInstanceOf(UniqueViolationException.class);
            assertThat(stored()).containsExactly("there");
            assertThat(happened).containsExactly("rolled back");
        }
        assertThat(db.transactions().isActive()).isFalse();
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    void swallowedBeforeOtherStatementsOfABlock() {
        Runnable block = () -> db.atomic(tx -> {
            listen(tx);
            swallow();
            add("a");
        });
        if (goesOn) {
            block.run();
            assertThat(stored()).containsExactly("a", "there");
            assertThat(happened).containsExactly("committed");
        } else {
            TransactionRolledBackException failure =
                    catchThrowableOfType(TransactionRolledBackException.class, block::run);
            assertThat(failure).isNotNull().hasCauseInstanceOf(UniqueViolationException.class);
            assertThat(stored()).containsExactly("there");
            assertThat(happened).containsExactly("rolled back");
        }
    }

    @Test
    void swallowedInAnInnerBlock() {
        db.atomic(outer -> {
            add("before");
            Runnable inner = () -> db.atomic(tx -> {
                listen(tx);
                add("inner");
                swallow();
            });
            if (goesOn) {
                inner.run();
            } else {
                assertThatThrownBy(inner::run)
                        .isInstanceOf(TransactionRolledBackException.class)
                        .hasCauseInstanceOf(UniqueViolationException.class);
                assertThat(happened).containsExactly("rolled back");
            }
            add("after");
        });
        if (goesOn) {
            assertThat(stored()).containsExactly("after", "before", "inner", "there");
            assertThat(happened).containsExactly("committed");
        } else {
            assertThat(stored()).containsExactly("after", "before", "there");
            assertThat(happened).containsExactly("rolled back");
        }
    }

    @Test
    void swallowedInAnInnerBlockThatIsRolledBack() {
        db.atomic(outer -> {
            add("before");
            db.atomic(tx -> {
                listen(tx);
                swallow();
                tx.setRollbackOnly();
            });
            assertThat(happened).containsExactly("rolled back");
            add("after");
        });
        assertThat(stored()).containsExactly("after", "before", "there");
        assertThat(happened).containsExactly("rolled back");
    }

    @Test
    void swallowedInABlockThatIsRolledBack() {
        db.atomic(tx -> {
            listen(tx);
            add("a");
            swallow();
            tx.setRollbackOnly();
        });
        assertThat(stored()).containsExactly("there");
        assertThat(happened).containsExactly("rolled back");
    }

    /** An inner block that is begun too late saves nobody. */
    @Test
    void swallowedBeforeAnInnerBlock() {
        Runnable block = () -> db.atomic(tx -> {
            listen(tx);
            swallow();
            db.atomic(() -> add("inner"));
        });
        if (goesOn) {
            block.run();
            assertThat(stored()).containsExactly("inner", "there");
        } else {
            assertThatThrownBy(block::run)
                    .isInstanceOf(TransactionRolledBackException.class)
                    .hasCauseInstanceOf(UniqueViolationException.class);
            assertThat(stored()).containsExactly("there");
            assertThat(happened).containsExactly("rolled back");
        }
    }

    /** Nothing of this may be repeated by itself: the same statement would fail again. */
    @Test
    void whatFailedForGoodIsNotRepeated() {
        int[] attempts = new int[1];
        Runnable block = () -> db.atomic().retries(3).run(() -> {
            attempts[0]++;
            swallow();
        });
        if (goesOn) {
            block.run();
        } else {
            assertThatThrownBy(block::run).isInstanceOf(TransactionRolledBackException.class);
        }
        assertThat(attempts[0]).isEqualTo(1);
        assertThat(db.select(TAG).count()).isEqualTo(1);
    }

    /** A dialect of the program that says nothing of errors, or fails itself. */
    private static final class Speechless extends DelegatingDialect {

        private final @Nullable RuntimeException failure;

        Speechless(Dialect target, @Nullable RuntimeException failure) {
            super(target);
            this.failure = failure;
        }

        @Override
        @SuppressWarnings("NullAway") // what a program may do
        public SqlFailure classify(SQLException error) {
            if (failure != null) {
                throw failure;
            }
            return null;
        }
    }

    private Database with(Dialect dialect) {
        DataSource source = source(fresh());
        return configured(Database.builder(source).models(Models.everywhere()).dialect(dialect), source)
                .ambient(false)
                .build();
    }

    @Test
    void connectionsComeBackWhateverTheDialectMakesOfAnError() {
        for (@Nullable
        RuntimeException failure : new @Nullable RuntimeException[] {null, new IllegalStateException("flaw")}) {
            Database other = with(new Speechless(db.dialect(), failure));
            assertUnexplained(() -> other.insert(new Tag("there")));
            assertUnexplained(() -> other.insertAll(List.of(new Tag("new"), new Tag("there"))));
            assertUnexplained(() -> other.select(fn("no_such_function", ExpressionType.LONG, TAG.id))
                    .list());
            assertUnexplained(() -> other.select(fn("no_such_function", ExpressionType.LONG, TAG.id)).stream()
                    .toList());
            assertUnexplained(() -> other.sql("selec 1").maps());
            assertUnexplained(() -> other.atomic(tx -> {
                other.insert(new Tag("there"));
            }));
            assertUnexplained(() -> other.atomic(tx -> {
                other.atomic(inner -> {
                    other.insert(new Tag("there"));
                });
            }));
        }
        assertThat(stored()).containsExactly("there");
    }

    private void assertUnexplained(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOf(SqlException.class)
                .hasMessageContaining(Speechless.class.getName())
                .hasMessageContaining("classify(SQLException)");
        assertThat(connectionsInUse()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a program may do
    void aDialectThatReturnsNullIsNamed() {
        assertThatThrownBy(() -> with(new DelegatingDialect(db.dialect()) {
                    @Override
                    public TypeSql types() {
                        return null;
                    }
                }))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(getClass().getSuperclass().getName())
                .hasMessageContaining("null from types()");
        Database rowless = with(new DelegatingDialect(db.dialect()) {
            @Override
            public Row row(ResultSet rows) {
                return null;
            }
        });
        assertNamed(() -> rowless.select(TAG).list(), "row(ResultSet)");
        assertNamed(() -> rowless.select(TAG).stream(), "row(ResultSet)");
        Database unbound = with(new DelegatingDialect(db.dialect()) {
            @Override
            public Parameters parameters(PreparedStatement statement) {
                return null;
            }
        });
        assertNamed(() -> unbound.insert(new Tag("new")), "parameters(PreparedStatement)");
        assertThat(stored()).containsExactly("there");
    }

    private void assertNamed(ThrowingCallable work, String method) {
        assertThatThrownBy(work).isInstanceOf(ConfigurationException.class).hasMessageContaining("null from " + method);
        assertThat(connectionsInUse()).isZero();
    }
}
