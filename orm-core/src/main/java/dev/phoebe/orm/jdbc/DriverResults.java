package dev.phoebe.orm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The driver's own result behind that of a pool. HikariCP's forwards each call and adds nothing to reading: with a call
 * for each column of each row, that is a tenth of the time of a list. Wrappers that listen are left alone.
 */
final class DriverResults {

    private static final ClassValue<Boolean> ONLY_FORWARDS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.getName().startsWith("com.zaxxer.hikari.pool.");
        }
    };

    private DriverResults() {}

    static ResultSet of(ResultSet rows) throws SQLException {
        return ONLY_FORWARDS.get(rows.getClass()) ? rows.unwrap(ResultSet.class) : rows;
    }
}
