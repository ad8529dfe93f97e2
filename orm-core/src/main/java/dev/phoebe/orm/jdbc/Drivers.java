package dev.phoebe.orm.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Wrapper;

/**
 * The driver's own objects behind those of a pool. HikariCP's forward each call; what they add is for connections and for
 * running statements, and nothing for values and rows. With a call for each column of each row, that is a twentieth of
 * the time of a list. Wrappers that listen are left alone.
 */
final class Drivers {

    private static final ClassValue<Boolean> ONLY_FORWARDS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getName().startsWith("com.zaxxer.hikari.pool.");
        }
    };

    private Drivers() {}

    /** The result to read rows from; to be closed by its statement. */
    static ResultSet own(ResultSet rows) throws SQLException {
        return own(rows, ResultSet.class);
    }

    /** The statement to bind values to; to be run through the pool's. */
    static PreparedStatement own(PreparedStatement statement) throws SQLException {
        return own(statement, PreparedStatement.class);
    }

    private static <T extends Wrapper> T own(T wrapper, Class<T> type) throws SQLException {
        return ONLY_FORWARDS.get(wrapper.getClass()) ? wrapper.unwrap(type) : wrapper;
    }
}
