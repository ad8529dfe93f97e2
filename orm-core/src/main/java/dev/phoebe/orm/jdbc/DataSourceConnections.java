package dev.phoebe.orm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection for each statement, and no transactions. */
public final class DataSourceConnections implements ConnectionSource {

    private final DataSource dataSource;

    /** Connections of a data source. */
    public DataSourceConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection acquire() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        connection.close();
    }
}
