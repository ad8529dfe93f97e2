package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.TimeLimit;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Ends a statement of SQLite's that runs too long. */
final class SqliteTimeLimit extends ProgressHandler {

    /** How many instructions of SQLite's machine pass between two looks at the clock: some ten microseconds. */
    private static final int INSTRUCTIONS = 1000;

    private final long end;

    private SqliteTimeLimit(long end) {
        this.end = end;
    }

    static TimeLimit set(Connection connection, long nanos) throws SQLException {
        SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
        ProgressHandler.setHandler(own, INSTRUCTIONS, new SqliteTimeLimit(System.nanoTime() + nanos));
        return () -> ProgressHandler.clearHandler(own);
    }

    @Override
    protected int progress() {
        return System.nanoTime() - end > 0 ? 1 : 0;
    }
}
