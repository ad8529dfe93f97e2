package dev.phoebe.orm.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A connection that is never used and stays open, so that its database in memory is kept. Thread-safe. */
final class HeldConnection {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Connection connection;
    private boolean closed;

    /** Opens the connection, unless it is open or was closed. */
    void open(ConnectionTarget target) throws SQLException {
        if (connection != null) {
            return;
        }
        lock.lock();
        try {
            if (connection == null && !closed) {
                connection = target.connect();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() throws SQLException {
        lock.lock();
        try {
            Connection open = connection;
            connection = null;
            closed = true;
            if (open != null) {
                open.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
