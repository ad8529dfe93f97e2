package dev.phoebe.orm.jdbc;

import java.sql.SQLException;

/**
 * Where a statement gets its connection: the one of the running transaction, or one of its own. Implementations are
 * safe for use by several threads.
 */
@FunctionalInterface
public interface ConnectionSource {

    /** A connection for one statement, which the caller closes. */
    Lease lease() throws SQLException;
}
