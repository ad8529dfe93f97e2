package dev.phoebe.orm.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a transaction sees of others that run at the same time. */
public enum Isolation {
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /** The isolation of JDBC's number; null where it is none of these. */
    public static @Nullable Isolation of(int level) {
        for (Isolation isolation : values()) {
            if (isolation.level == level) {
                return isolation;
            }
        }
        return null;
    }

    /** JDBC's and Spring's number for it. */
    public int level() {
        return level;
    }

    /** Sends {@code SET TRANSACTION ISOLATION LEVEL}, as the first statement of a transaction. */
    public void setInside(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level "
                    + name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }
}
