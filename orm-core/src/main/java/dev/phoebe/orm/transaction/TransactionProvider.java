package dev.phoebe.orm.transaction;

import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.StatementInfo;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a transaction manager: how a transaction is begun, which one the calling thread runs, and where
 * connections outside of transactions come from. Blocks, savepoints, hooks and retries are {@link Transactions}' own.
 * {@link JdbcTransactions} is the provider for plain JDBC; within Spring the platform's transaction manager is behind it,
 * so that {@code atomic} and {@code @Transactional} are one thing. Implementations are safe for use by several threads.
 */
public interface TransactionProvider {

    /** The transaction of the calling thread, whoever began it; null where none runs. */
    @Nullable
    RunningTransaction current();

    /**
     * Begins a transaction for a block, which is then the current one of the calling thread.
     *
     * @throws dev.phoebe.orm.error.OrmException when it cannot be begun; there is no transaction and no connection then
     */
    RunningTransaction begin(TransactionOptions options);

    /**
     * A connection for one statement outside of transactions, which commits by itself.
     *
     * @param statement the statement: what it does, and whether it reads only
     */
    Lease lease(StatementInfo statement) throws SQLException;

    /**
     * Ends a connection of a statement outside of transactions whose state is unknown, so that it is not lent again. What
     * goes wrong is added to {@code failure}.
     */
    void evict(Connection connection, Throwable failure);

    /** Counts the transactions that have ended. */
    TransactionCounter counter();

    /**
     * Checks that the program may write outside of transactions.
     *
     * @throws dev.phoebe.orm.error.ReadOnlyException when it may not
     */
    default void requireWritable() {}
}
