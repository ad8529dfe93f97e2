package dev.phoebe.orm.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * How the transactions of a database behave where JDBC leaves it open. The defaults are those of a database whose errors
 * undo a statement only. Implementations are immutable and safe for use by several threads.
 */
public interface TransactionRules {

    /** The rules of a database that differs in nothing. */
    TransactionRules STANDARD = new TransactionRules() {};

    /** How much of a transaction the error of a statement undoes. */
    enum Extent {
        /** The statement alone. */
        STATEMENT,
        /** It must be asked: see {@link #isFailed}. */
        UNKNOWN,
        /** The whole transaction: no savepoint brings its work back. */
        TRANSACTION
    }

    /**
     * How much an error undoes. Lost connections, deadlocks and serialization failures are taken to end the whole
     * transaction everywhere.
     */
    default Extent extent(SqlFailure failure, SQLException error) {
        return switch (failure.kind()) {
            case CONNECTION, DEADLOCK, SERIALIZATION -> Extent.TRANSACTION;
            default -> Extent.STATEMENT;
        };
    }

    /**
     * Whether the transaction, or its part since the latest savepoint, can only be rolled back. It is asked before a commit,
     * so it must not cost a round trip unless {@code afterError} is set.
     *
     * @param afterError whether an error of {@link Extent#UNKNOWN} extent is known
     */
    default boolean isFailed(Connection connection, boolean afterError) throws SQLException {
        return false;
    }

    /** Whether the error of a statement makes the rest of its block fail, too, unless there is a savepoint before it. */
    default boolean failsWithStatement() {
        return false;
    }

    /**
     * Whether a statement that changes rows and answers with them is undone as a whole when it fails. Where it is not, it
     * is sent in a transaction, or behind a savepoint.
     */
    default boolean undoesFailedReturning() {
        return true;
    }

    /** Whether the driver sends the rows of a stream in portions only while a transaction runs. */
    default boolean streamsInTransaction() {
        return false;
    }

    /** Whether {@code SET TRANSACTION ISOLATION LEVEL} is sent inside the transaction, rather than set for the session. */
    default boolean setsIsolationInside() {
        return false;
    }

    /** Whether a connection must be prepared for each of its transactions: see {@link #prepare}. */
    default boolean preparesConnections() {
        return false;
    }

    /**
     * Prepares a connection whose transaction has begun, before the first statement.
     *
     * @param atEnd takes what puts the connection back as it was, when the transaction is over; also when this method fails
     */
    default void prepare(Connection connection, boolean readOnly, Consumer<Runnable> atEnd) throws SQLException {}
}
