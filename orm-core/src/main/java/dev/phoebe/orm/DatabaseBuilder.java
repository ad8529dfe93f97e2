package dev.phoebe.orm;

import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.jdbc.LoggingListener;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.page.CursorCodec;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.transaction.JdbcTransactions;
import dev.phoebe.orm.transaction.TransactionProvider;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.validation.ModelValidator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says what a {@link Database} is made of; everything but the data source has a default. Not thread-safe. */
public final class DatabaseBuilder {

    private static final int CURSOR_KEY_BYTES = 32;

    final DataSource dataSource;
    final Signals signals = new Signals();
    final List<ModelValidator> validators = new ArrayList<>();
    private final List<StatementListener> listeners = new ArrayList<>();
    String name = "default";
    LazyLoading lazyLoading = LazyLoading.BATCH;
    private @Nullable Dialect dialect;
    private @Nullable ModelRegistry models;
    private @Nullable BiFunction<DataSource, Dialect, ? extends TransactionProvider> transactions;
    private byte @Nullable [] cursorKey;
    private @Nullable Duration slow;
    private boolean logValues;

    @Nullable
    AutoCloseable owned;

    boolean ambient = true;

    DatabaseBuilder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the database is called in logs, metrics and messages. */
    public DatabaseBuilder name(String databaseName) {
        this.name = databaseName;
        return this;
    }

    /** What the database is called. */
    public String name() {
        return name;
    }

    /** The dialect, where asking the database for it is not wanted. */
    public DatabaseBuilder dialect(Dialect spoken) {
        this.dialect = spoken;
        return this;
    }

    /** The models that belong to it; by default all that can be found. */
    public DatabaseBuilder models(ModelRegistry registry) {
        this.models = registry;
        return this;
    }

    /** Who begins and ends transactions; by default plain JDBC. */
    public DatabaseBuilder transactions(BiFunction<DataSource, Dialect, ? extends TransactionProvider> factory) {
        this.transactions = factory;
        return this;
    }

    /** What happens when a relation is touched that no prefetch loaded. */
    public DatabaseBuilder lazyLoading(LazyLoading mode) {
        this.lazyLoading = mode;
        return this;
    }

    /** Is told of every statement. */
    public DatabaseBuilder listener(StatementListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Checks every model before it is written. */
    public DatabaseBuilder validator(ModelValidator validator) {
        validators.add(validator);
        return this;
    }

    /** From when on a statement is logged as slow; null for never, as it is unless said otherwise: it reads the clock twice. */
    public DatabaseBuilder slowStatements(@Nullable Duration threshold) {
        this.slow = threshold;
        return this;
    }

    /** Whether the log shows bound values, which may be secrets. */
    public DatabaseBuilder logValues(boolean shown) {
        this.logValues = shown;
        return this;
    }

    /** The key by which page cursors are sealed; by default a random one, so that a cursor ends with the process. */
    public DatabaseBuilder cursorKey(byte[] key) {
        this.cursorKey = key.clone();
        return this;
    }

    /** Whether the ambient form of its models means this database; true by default. */
    public DatabaseBuilder ambient(boolean bound) {
        this.ambient = bound;
        return this;
    }

    DatabaseBuilder owning(AutoCloseable resource) {
        this.owned = resource;
        return this;
    }

    /** The database. Asks it for its dialect unless told. */
    public Database build() {
        return new Database(this);
    }

    Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            try (Connection connection = dataSource.getConnection()) {
                known = Dialects.of(connection.getMetaData());
            } catch (SQLException e) {
                throw new ConnectionException(
                        "The database '" + name
                                + "' cannot be reached to ask what it is. Check its URL, user and password, "
                                + "and that it runs.",
                        null,
                        e);
            }
            dialect = known;
        }
        return known;
    }

    ModelRegistry models() {
        return models == null ? ModelRegistry.discover(classLoader()) : models;
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Database.class.getClassLoader() : context;
    }

    Transactions transactions() {
        return transactions == null
                ? Transactions.byDefault(new JdbcTransactions(dataSource, dialect()))
                : new Transactions(transactions.apply(dataSource, dialect()));
    }

    List<StatementListener> listeners() {
        List<StatementListener> all = new ArrayList<>(listeners);
        all.add(new LoggingListener(slow, logValues));
        return all;
    }

    CursorCodec cursors() {
        byte[] key = cursorKey;
        if (key == null) {
            key = new byte[CURSOR_KEY_BYTES];
            new SecureRandom().nextBytes(key);
        }
        return new CursorCodec(key);
    }
}
