package dev.phoebe.orm.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.CommitOutcomeUnknownException;
import dev.phoebe.orm.error.QueryTimeoutException;
import dev.phoebe.orm.error.SerializationFailureException;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions when something goes wrong: what is stored, what is told, and what becomes of the connection. */
class JdbcTransactionsTests {

    private final JdbcDataSource h2 = new JdbcDataSource();
    private final Faults faults = new Faults(h2);
    private final Transactions transactions =
            new Transactions(new JdbcTransactions(faults, Dialects.named("postgresql")));
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void makeTable() throws SQLException {
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        execute(h2.getConnection(), "create table t (id int)");
    }

    private void insert(int id) {
        try {
            execute(
                    transactions
                            .lease(new StatementInfo(Operation.INSERT, "", Sql.of("")))
                            .connection(),
                    "insert into t values (" + id + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Integer> stored() throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from t order by id")) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }

    private Atomic atomic() {
        return Atomic.of(transactions);
    }

    @Test
    void aConnectionLostInCommitLeavesTheOutcomeOpen() {
        faults.fail("commit", new SQLException("gone", "08006"));
        assertThatThrownBy(() -> atomic().run(tx -> {
                    tx.afterCommit(() -> told.add("committed"));
                    insert(1);
                }))
                .isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(told).isEmpty();
        assertThat(transactions.isActive()).isFalse();
    }

    @Test
    void aCommitThatIsRefusedIsRolledBack() throws SQLException {
        faults.fail("commit", new SQLException("collided", "40001"));
        assertThatThrownBy(() -> atomic().run(() -> insert(1))).isInstanceOf(SerializationFailureException.class);
        assertThat(stored()).isEmpty();
        assertThat(faults.calls.indexOf("rollback"))
                .isGreaterThan(faults.calls.indexOf("commit"))
                .isLessThan(faults.calls.lastIndexOf("setAutoCommit"));
    }

    @Test
    void aConnectionThatCannotRollBackIsEndedAndNeverGivenBackWithItsWork() throws SQLException {
        faults.fail("rollback", new SQLException("no", "57014")).fail("setAutoCommit", new SQLException("no", "57014"));
        Transactions broken = new Transactions(new JdbcTransactions(faults, Dialects.named("postgresql")));
        assertThatThrownBy(() -> Atomic.of(broken).run(() -> insert(1))).isInstanceOf(RuntimeException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void theFirstErrorIsToldAndTheOneOfTheRollbackIsAttached() {
        IllegalStateException first = new IllegalStateException("mine");
        faults.fail("rollback", new SQLException("no", "57014"));
        assertThatThrownBy(() -> atomic().run(() -> {
                    insert(1);
                    throw first;
                }))
                .isSameAs(first);
        assertThat(first.getSuppressed()).hasSize(1);
        assertThat(faults.calls).contains("abort");
    }

    @Test
    void anErrorOfTheMachineInTheRollbackEndsTheConnectionToo() {
        faults.fail("rollback", new OutOfMemoryError("planted"));
        assertThatThrownBy(() -> atomic().run(() -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(faults.calls).contains("abort");
        assertThat(transactions.isActive()).isFalse();
    }

    @Test
    void hooksFollowTheFateOfTheirBlock() throws SQLException {
        atomic().run(outer -> {
            outer.afterCommit(() -> told.add("outer"));
            insert(1);
            atomic().run(kept -> {
                assertThat(kept.isNested()).isTrue();
                kept.afterCommit(() -> told.add("kept"));
                insert(2);
            });
            atomic().run(dropped -> {
                dropped.afterCommit(() -> told.add("never"));
                dropped.afterRollback(() -> told.add("dropped"));
                insert(3);
                dropped.setRollbackOnly();
            });
        });
        assertThat(told).containsExactly("dropped", "outer", "kept");
        assertThat(stored()).containsExactly(1, 2);
    }

    @Test
    void aSavepointThatCannotBeRolledBackDoomsTheWholeTransaction() throws SQLException {
        IllegalStateException inner = new IllegalStateException("inner");
        assertThatThrownBy(() -> atomic().run(outer -> {
                    insert(1);
                    assertThatThrownBy(() -> atomic().run(nested -> {
                                faults.fail("rollback", new SQLException("no", "57014"));
                                insert(2);
                                throw inner;
                            }))
                            .isSameAs(inner);
                    faults.heal();
                }))
                .isInstanceOf(QueryTimeoutException.class)
                .hasCauseInstanceOf(QueryTimeoutException.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    void onlyTheOutermostBlockIsRepeated() {
        List<String> attempts = new ArrayList<>();
        SerializationFailureException lost = new SerializationFailureException("lost", null, null);
        assertThatThrownBy(() -> atomic().retries(2).run(() -> {
                    attempts.add("outer");
                    atomic().retries(5).run(() -> {
                        attempts.add("inner");
                        throw lost;
                    });
                }))
                .isSameAs(lost);
        assertThat(attempts).containsExactly("outer", "inner", "outer", "inner", "outer", "inner");
    }
}
