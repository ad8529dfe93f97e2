package dev.phoebe.orm.datasource;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source that belongs to the one who opened it. Safe for use by several threads. */
public interface OpenedDataSource extends DataSource, AutoCloseable {

    /** Closes it, and all that it keeps open. Connections cannot be had from it afterwards. */
    @Override
    void close() throws SQLException;
}
