package dev.phoebe.orm.transaction;

import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.jdbc.Connections;
import dev.phoebe.orm.jdbc.Lease;
import dev.phoebe.orm.jdbc.SqlErrors;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions by plain JDBC: the running one is bound to its thread. */
public final class JdbcTransactions implements TransactionProvider {

    private final Connections connections;
    private final Dialect dialect;
    private final TransactionCounter counter = new TransactionCounter();

    @SuppressWarnings("ThreadLocalUsage") // each database has its own, and lives as long as the program
    private final ThreadLocal<@Nullable RunningTransaction> running = new ThreadLocal<>();

    /** Transactions over connections of a data source. */
    public JdbcTransactions(DataSource dataSource, Dialect dialect) {
        this.connections = new Connections(dataSource);
        this.dialect = dialect;
    }

    @Override
    public @Nullable RunningTransaction current() {
        return running.get();
    }

    @Override
    public Lease lease(StatementInfo statement) throws SQLException {
        return connections.openForStatement();
    }

    @Override
    public void evict(Connection connection, Throwable failure) {
        connections.evict(connection, failure);
    }

    @Override
    public TransactionCounter counter() {
        return counter;
    }

    @Override
    public RunningTransaction begin(TransactionOptions options) {
        requireSupported(dialect, options);
        JdbcTransaction managed = new JdbcTransaction(this, connect(), options);
        RunningTransaction transaction;
        try {
            managed.begin();
            transaction = new RunningTransaction(managed, dialect, options, counter).ofBlock(options);
        } catch (SQLException e) {
            managed.evict(e);
            throw SqlErrors.translate(dialect, e, "begin");
        } catch (Throwable e) {
            managed.evict(e);
            throw e;
        }
        managed.isTransactionOf(transaction);
        running.set(transaction);
        return transaction;
    }

    /**
     * Whether the database has the isolation level.
     *
     * @throws UnsupportedFeatureException when it has not
     */
    public static void requireSupported(Dialect dialect, TransactionOptions options) {
        Isolation isolation = options.isolation();
        if (isolation != null && isolation != Isolation.SERIALIZABLE && !dialect.supports(Feature.ISOLATION_LEVELS)) {
            throw new UnsupportedFeatureException(Feature.ISOLATION_LEVELS.words(), dialect.name());
        }
    }

    private Connection connect() {
        try {
            return connections.open();
        } catch (SQLException e) {
            throw SqlErrors.unconnected(dialect, e, null);
        }
    }

    /** The transaction of the calling thread is over, or about to be. */
    void leave() {
        running.remove();
    }

    Dialect dialect() {
        return dialect;
    }
}
