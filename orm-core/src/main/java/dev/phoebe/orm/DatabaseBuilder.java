package dev.phoebe.orm;

import dev.phoebe.orm.datasource.ConnectionSettings;
import dev.phoebe.orm.datasource.DataSources;
import dev.phoebe.orm.datasource.OpenedDataSource;
import dev.phoebe.orm.dialect.Dialects;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.jdbc.LoggingListener;
import dev.phoebe.orm.jdbc.StatementListener;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.page.CursorCodec;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.RowConditions;
import dev.phoebe.orm.transaction.JdbcTransactions;
import dev.phoebe.orm.transaction.TransactionProvider;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.validation.ModelValidator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
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

    private final @Nullable DataSource dataSource;
    private @Nullable ConnectionSettings connections;

    boolean ambient = true;

    /** The conditions on the rows of its tables. */
    RowConditions conditions = RowConditions.NONE;

    DatabaseBuilder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    DatabaseBuilder(ConnectionSettings connections) {
        this.dataSource = null;
        this.connections = connections;
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

    /**
     * The time to connect and log in, if the URL sets none; 10 seconds by default. Null or zero leaves it to the driver.
     * Only after {@link Database#at}.
     */
    public DatabaseBuilder connectTimeout(@Nullable Duration limit) {
        connections = connections("connectTimeout").connectTimeout(limit);
        return this;
    }

    /**
     * The time to wait for each answer of the server, if the URL sets none; 5 minutes by default. It ends a connection
     * that the network has lost, and a statement that takes longer. Null or zero leaves it to the driver. Only after
     * {@link Database#at}.
     */
    public DatabaseBuilder socketTimeout(@Nullable Duration limit) {
        connections = connections("socketTimeout").socketTimeout(limit);
        return this;
    }

    /**
     * Options that the URL may set although they let it run code or read files, such as {@code INIT} of H2. Never allow
     * what a URL from outside of the program may use. Only after {@link Database#at}.
     */
    public DatabaseBuilder allowUrlOptions(String... names) {
        connections = connections("allowUrlOptions").allowUrlOptions(List.of(names));
        return this;
    }

    private ConnectionSettings connections(String setting) {
        if (connections == null) {
            throw new ConfigurationException(setting + " belongs to Database.at(url). The data source of"
                    + " Database.builder(dataSource) opens its connections itself: set it there.");
        }
        return connections;
    }

    /**
     * The database. Opens its connections if it was given a URL, and asks it for its dialect unless told.
     *
     * @throws ConnectionException when the database cannot be reached
     * @throws ConfigurationException when the URL sets a dangerous option that is not allowed, or has no driver
     */
    public Database build() {
        if (dataSource != null) {
            return new Database(this, dataSource, null);
        }
        OpenedDataSource opened = DataSources.open(connections("build"));
        try {
            return new Database(this, opened, opened);
        } catch (RuntimeException | Error e) {
            close(opened, e);
            throw e;
        }
    }

    private static void close(OpenedDataSource opened, Throwable failure) {
        try {
            opened.close();
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    Dialect dialect(DataSource source) {
        Dialect known = dialect;
        if (known == null) {
            try (Connection connection = source.getConnection()) {
                known = dialect(connection.getMetaData());
            } catch (SQLException e) {
                throw new ConnectionException(
                        "The database '" + name + "'" + place()
                                + " cannot be reached to ask what it is. Check its URL, user and password, "
                                + "and that it runs.",
                        null,
                        e);
            }
            dialect = known;
        }
        return known;
    }

    private static Dialect dialect(DatabaseMetaData metaData) throws SQLException {
        String url = metaData.getURL();
        if (url != null) {
            ConnectionSettings.requireFoundRows(url);
        }
        return Dialects.of(metaData);
    }

    private String place() {
        return connections == null ? "" : " at " + connections.url().address();
    }

    ModelRegistry models() {
        return models == null ? ModelRegistry.discover(classLoader()) : models;
    }

    private static ClassLoader classLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? Database.class.getClassLoader() : context;
    }

    Transactions transactions(DataSource source) {
        return transactions == null
                ? Transactions.byDefault(new JdbcTransactions(source, dialect(source)))
                : new Transactions(transactions.apply(source, dialect(source)));
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
