package dev.phoebe.orm.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** One transaction, as its manager begins and ends it. Used by one thread. */
public interface ManagedTransaction {

    /** The connection. */
    Connection connection();

    /** Whether the transaction has its connection already, so that asking for it does not open one. */
    default boolean isConnected() {
        return true;
    }

    /**
     * Commits, and gives the connection back. Before the database is told, {@link RunningTransaction#beforeCommit} must be
     * called, which may refuse. After an error the transaction is over, too: it is rolled back, or its connection is
     * evicted.
     *
     * @throws dev.phoebe.orm.error.CommitOutcomeUnknownException when it may or may not be stored
     */
    void commit();

    /** Rolls back, and gives the connection back; one whose rollback fails is evicted. */
    void rollback();

    /** Sets a savepoint. */
    default Savepoint setSavepoint() throws SQLException {
        return connection().setSavepoint();
    }

    /** Rolls back to a savepoint. */
    default void rollback(Savepoint savepoint) throws SQLException {
        connection().rollback(savepoint);
    }

    /** Releases a savepoint. */
    default void release(Savepoint savepoint) throws SQLException {
        connection().releaseSavepoint(savepoint);
    }

    /** Whether another participant of the transaction wants it to be rolled back. */
    default boolean isRollbackOnly() {
        return false;
    }

    /** Takes back what other participants wanted: what they did has been rolled back with a savepoint. */
    default void resetRollbackOnly() {}

    /** The blocks have ended inside of which the manager had ended the transaction. */
    default void left() {}

    /** Takes note that the state of the connection is unknown: it is evicted when the transaction ends. */
    void broken(Throwable failure);
}
