package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a statement gets its connection: the one of the running transaction, or one of its own. Implementations are
 * safe for use by several threads.
 */
public interface ConnectionSource {

    /** A connection, to be given back by {@link #release}. */
    Connection acquire() throws SQLException;

    /** Gives a connection back; one that belongs to a transaction stays with it. */
    void release(Connection connection) throws SQLException;

    /** The seconds that the transaction has left for a statement; 0 for no limit. */
    default int timeoutSeconds() {
        return 0;
    }

    /** Closes something when the running transaction ends; does nothing where none runs. */
    default void closeWithTransaction(AutoCloseable resource) {}
}
