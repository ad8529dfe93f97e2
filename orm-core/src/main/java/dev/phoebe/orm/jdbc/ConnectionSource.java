package dev.phoebe.orm.jdbc;

import java.sql.SQLException;

/**
 * Where a statement gets its connection: the one of the running transaction, or one of its own. Implementations are
 * safe for use by several threads.
 */
public interface ConnectionSource {

    /**
     * A connection for one statement, which the caller closes.
     *
     * @param statement the statement: what it does, and whether it reads only
     */
    Lease lease(StatementInfo statement) throws SQLException;

    /** Takes note that the state of a leased connection is unknown: it is not lent again. */
    void broken(Lease lease, Throwable failure);
}
