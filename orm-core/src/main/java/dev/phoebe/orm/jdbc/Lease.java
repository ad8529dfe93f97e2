package dev.phoebe.orm.jdbc;

import dev.phoebe.orm.error.SqlException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection for as long as a statement needs it, and what its transaction says about it. A running transaction is the
 * lease of its statements itself, so that they look it up once. Not thread-safe.
 */
public interface Lease extends AutoCloseable {

    /** The connection. */
    Connection connection();

    /** The nanoseconds that the transaction has left for a statement; 0 for no limit. */
    default long nanosLeft() {
        return 0;
    }

    /** Closes something when the transaction ends; does nothing outside of transactions. */
    default void closeAtEnd(AutoCloseable resource) {}

    /**
     * Takes note of the error of a statement, which may have ended its transaction.
     *
     * @return the error to throw
     */
    default SqlException failed(SqlException error) {
        return error;
    }

    /**
     * Takes note that a statement which changes rows was executed, or may have been, and that its answer is lost. Outside of
     * transactions, what it changed may be stored.
     *
     * @return the error to throw
     */
    default SqlException unanswered(SqlException error) {
        return SqlErrors.unknownOutcome(error);
    }

    /** Gives the connection back; one that belongs to a transaction stays with it. */
    @Override
    void close() throws SQLException;
}
