package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection for as long as a statement needs it, and what its transaction says about it. A running transaction is the
 * lease of its statements by itself, so they ask their thread once who it is. Not thread-safe.
 */
public interface Lease extends AutoCloseable {

    /** The connection. */
    Connection connection();

    /** The seconds that the transaction has left for a statement; 0 for no limit. */
    default int secondsLeft() {
        return 0;
    }

    /** Closes something when the transaction ends; does nothing where none runs. */
    default void closeAtEnd(AutoCloseable resource) {}

    /** Gives the connection back; one that belongs to a transaction stays with it. */
    @Override
    void close() throws SQLException;
}
