package dev.phoebe.orm;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Data sources made from URLs. */
final class DataSources {

    private DataSources() {}

    static DataSource open(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        return hasHikari() ? Pool.open(parsed) : new DriverManagerDataSource(parsed);
    }

    private static boolean hasHikari() {
        try {
            Class.forName("com.zaxxer.hikari.HikariDataSource", false, DataSources.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Only loaded when HikariCP is there. */
    private static final class Pool {

        static DataSource open(DatabaseUrl url) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url.jdbcUrl());
            if (url.username() != null) {
                config.setUsername(url.username());
            }
            if (url.password() != null) {
                config.setPassword(url.password());
            }
            return new HikariDataSource(config);
        }
    }

    /** A new connection each time: for tools and tests that have no pool. */
    private record DriverManagerDataSource(DatabaseUrl url) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url.jdbcUrl(), url.username(), url.password());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return DriverManager.getConnection(url.jdbcUrl(), username, password);
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("not a wrapper for " + type.getName());
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
