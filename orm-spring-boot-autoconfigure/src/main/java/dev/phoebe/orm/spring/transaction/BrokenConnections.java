package dev.phoebe.orm.spring.transaction;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.jdbc.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.util.ClassUtils;

/** Ends connections whose transaction could not be ended, and takes them out of their pool. */
final class BrokenConnections {

    private static final boolean HIKARI =
            ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource", BrokenConnections.class.getClassLoader());

    private final DataSource dataSource;

    BrokenConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Rolls back; false when that was not possible, and the connection is no more. */
    boolean rollBack(ConnectionHolder holder, Throwable failure) {
        try {
            holder.getConnection().rollback();
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            if (e != failure) {
                failure.addSuppressed(e);
            }
            end(holder, failure);
            return false;
        }
    }

    /** Ends the connection. What goes wrong here is added to {@code failure}. */
    void end(ConnectionHolder holder, Throwable failure) {
        try {
            Connection connection = holder.getConnection();
            Connections.abort(connection, failure);
            if (HIKARI) {
                Hikari.evict(dataSource, connection);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Only loaded when HikariCP is there. */
    private static final class Hikari {

        static void evict(DataSource dataSource, Connection connection) {
            HikariDataSource pool =
                    DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class, HikariDataSource.class);
            if (pool != null) {
                pool.evictConnection(connection);
            }
        }
    }
}
