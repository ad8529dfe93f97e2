package dev.phoebe.orm;

import dev.phoebe.orm.active.Binding;
import dev.phoebe.orm.active.Store;
import dev.phoebe.orm.datasource.ConnectionSettings;
import dev.phoebe.orm.datasource.DatabaseUrl;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.error.ConnectionException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.load.ModelLoader;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.persist.BulkLinks;
import dev.phoebe.orm.persist.BulkWriter;
import dev.phoebe.orm.persist.LinkWriter;
import dev.phoebe.orm.persist.RowWriter;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.RawSql;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import dev.phoebe.orm.schema.SchemaManager;
import dev.phoebe.orm.schema.UniqueKeyNames;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.DialectCheck;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.SqlRenderer;
import dev.phoebe.orm.transaction.Atomic;
import dev.phoebe.orm.transaction.Transaction;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.MessageText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database and the models that live in it: the front door of Phoebe.
 *
 * <pre>{@code
 * Database db = Database.open("jdbc:h2:mem:shop");
 * db.createTables();
 * Book book = db.insert(new Book("The Dispossessed"));
 * List<Book> cheap = db.select(BOOK).where(BOOK.price.lt(20)).orderBy(BOOK.title).list();
 * }</pre>
 *
 * Safe for use by several threads. Statements outside a block commit by themselves.
 */
public final class Database implements Store, AutoCloseable {

    private final String name;
    private final DataSource dataSource;
    private final Dialect dialect;
    private final ModelRegistry models;
    private final Signals signals;
    private final Transactions transactions;
    private final JdbcExecutor executor;
    private final ModelLoader loader;
    private final RowWriter rows;
    private final BulkWriter bulk;
    private final SchemaManager schema;
    private final @Nullable AutoCloseable owned;
    private final boolean ambient;

    Database(DatabaseBuilder builder, DataSource dataSource, @Nullable AutoCloseable owned) {
        this.name = builder.name;
        this.dataSource = dataSource;
        this.dialect = builder.dialect(dataSource);
        DialectCheck.requirePolicies(dialect);
        this.models = builder.models();
        this.signals = builder.signals;
        this.transactions = builder.transactions(dataSource);
        this.executor = new JdbcExecutor(
                transactions,
                new SqlRenderer(dialect, builder.conditions),
                builder.listeners(),
                new UniqueKeyNames(models.tables()));
        this.loader = new ModelLoader(executor, transactions, builder.cursors(), signals, builder.lazyLoading);
        this.rows = new RowWriter(executor, loader, transactions, signals, builder.validators);
        this.bulk = new BulkWriter(rows, loader, transactions, signals);
        this.schema = new SchemaManager(executor, transactions);
        this.owned = owned;
        this.ambient = builder.ambient;
        if (ambient) {
            Binding.bind(
                    this,
                    models.tables().stream().<Class<?>>map(Table::modelType).toList());
        }
    }

    /**
     * Opens a database by its URL: JDBC's form, or {@code postgresql://user:password@host:5432/name?sslmode=require}. Uses
     * a HikariCP pool when that is on the class path; {@link #close()} closes it. A database in memory, such as {@code
     * h2:mem:shop} or {@code sqlite::memory:}, lives until then.
     *
     * @throws ConnectionException when the database cannot be reached
     * @throws ConfigurationException when the URL cannot be read, or sets a dangerous option
     */
    public static Database open(String url) {
        return at(url).build();
    }

    /** As {@link #open}, with more to say before it is built, which opens it. */
    public static DatabaseBuilder at(String url) {
        return new DatabaseBuilder(ConnectionSettings.of(DatabaseUrl.parse(url)));
    }

    /** Over a data source, which stays the caller's to close. */
    public static Database of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** As {@link #of}, with more to say before it is built. */
    public static DatabaseBuilder builder(DataSource dataSource) {
        return new DatabaseBuilder(dataSource);
    }

    // ---- statements

    @Override
    public <T extends @Nullable Object> Select<T> select(Selectable<T> what) {
        return Select.of(loader, what);
    }

    @Override
    public <M> Insert<M> insert(Table<M, ?> table) {
        return Insert.of(loader, table);
    }

    @Override
    public <M> Update<M> update(Table<M, ?> table) {
        return Update.of(loader, table);
    }

    @Override
    public <M> Delete<M> delete(Table<M, ?> table) {
        return Delete.of(loader, table);
    }

    /** A statement that was made without a database, or for another one, bound to this one. */
    public <T extends @Nullable Object> Select<T> on(Select<T> select) {
        return select.on(loader);
    }

    /** SQL of the program, with named parameters. */
    public RawSql sql(String text) {
        return RawSql.of(loader, text);
    }

    // ---- rows

    /**
     * The row of a key.
     *
     * @throws NotFoundException when there is none
     */
    @Override
    public <M, K> M get(Table<M, K> table, K key) {
        M row = find(table, key);
        if (row == null) {
            throw new NotFoundException(
                    "There is no " + table.modelType().getSimpleName() + " with the key " + MessageText.of(key) + ".");
        }
        return row;
    }

    @Override
    public <M, K> @Nullable M find(Table<M, K> table, K key) {
        return rows.find(table, key);
    }

    /** Inserts a row: the same object with its key, or a new one where the model is a record. */
    @Override
    public <M> M insert(M model) {
        return rows.insert(table(model), model);
    }

    /** Inserts rows by the fastest way that the database has, and fills in their keys; all or none. */
    @Override
    public <M> List<M> insertAll(Collection<? extends M> models) {
        return models.isEmpty() ? List.of() : bulk.insertAll(this.<M>table(models), models);
    }

    /**
     * Inserts rows as they come, by the fastest way that the database has: all or none, some of them in memory at a time.
     * The objects get no keys, because nobody asks the database for them. Closes the stream.
     *
     * @return how many rows there were
     */
    public <M> long insertAll(Stream<? extends M> models) {
        try (models) {
            Iterator<? extends M> all = models.iterator();
            if (!all.hasNext()) {
                return 0;
            }
            M first = all.next();
            Table<M, Object> table = table(first);
            return bulk.insertAll(table, first, new RowCheck<>(table, all));
        }
    }

    /** Writes all columns of a row that is there, and raises its version. */
    public <M> M update(M model) {
        return rows.update(table(model), model);
    }

    /** Inserts a row that has no key yet, updates one that has. */
    @Override
    public <M> M save(M model) {
        return rows.save(table(model), model);
    }

    /** Deletes a row. */
    @Override
    public <M> void delete(M model) {
        rows.delete(table(model), model);
    }

    /**
     * Writes columns of many rows in few statements; all or none. No column named means all that {@link #update(Object)}
     * writes. Versions are checked and raised; only {@code AfterBulk} listeners hear of it.
     *
     * @return how many rows were there
     * @throws StaleRowException when a row with a version is gone or was changed since it was read
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <M> long updateAll(Collection<? extends M> models, Column<M, ?>... columns) {
        return models.isEmpty() ? 0 : bulk.updateAll(this.<M>table(models), models, Arrays.asList(columns));
    }

    /** Deletes rows by their keys; how many were there. */
    public <M> long deleteAll(Collection<? extends M> models) {
        return models.isEmpty() ? 0 : bulk.deleteAll(this.<M>table(models), models);
    }

    /** Reads a row again, into the same object where the model is a class. */
    @Override
    public <M> M refresh(M model) {
        return rows.refresh(table(model), model);
    }

    /**
     * The row that fulfils a condition, or a new one. A unique constraint must stand behind the condition: it decides
     * when two programs do this at once. Outside a transaction it looks again when a deadlock ends its insert, as
     * MariaDB does where such a row was just deleted; the supplier is asked again then. Inside one the transaction is
     * lost: {@link Atomic#retries}.
     */
    public <M> GetOrCreate<M> getOrCreate(Table<M, ?> table, Condition condition, Supplier<? extends M> creation) {
        boolean locks = dialect.supports(Feature.ROW_LOCK);
        return new RowCreation<M>(transactions, locks, select(table).where(condition), () -> insert((M) creation.get()))
                .run();
    }

    /** The links between a saved row and those of a many-to-many relation. */
    public <M, T> LinkWriter<M, T> links(ManyToManyPath<M, T> relation, M owner) {
        return new LinkWriter<>(executor, loader, transactions, relation, owner);
    }

    /**
     * Links many rows at once: each saved row that is a key of the map to the saved rows beside it; all of them or none.
     * Links that are there already are an error of the database.
     */
    public <M, T> void linkAll(
            ManyToManyPath<M, T> relation, Map<? extends M, ? extends Collection<? extends T>> links) {
        new BulkLinks(executor, transactions).add(relation, links);
    }

    /** The table of rows, each of which is one. */
    private <M> Table<M, Object> table(Collection<? extends M> rows) {
        Iterator<? extends M> all = rows.iterator();
        Table<M, Object> table = table(all.next());
        new RowCheck<>(table, all).forEachRemaining(row -> {});
        return table;
    }

    @SuppressWarnings("unchecked") // an object's class is the class of its model
    private <M> Table<M, Object> table(M model) {
        RowCheck.require(model);
        return (Table<M, Object>) models.table((Class<M>) model.getClass());
    }

    // ---- transactions

    /** An atomic block that can still be told how to run. */
    public Atomic atomic() {
        return Atomic.of(transactions);
    }

    /** Runs work in a transaction, or in a savepoint of the running one. */
    public void atomic(Runnable work) {
        atomic().run(work);
    }

    /** Runs work in a transaction, or in a savepoint of the running one, which it may ask to be told of the end. */
    public void atomic(Consumer<Transaction> work) {
        atomic().run(work);
    }

    /** Runs work in a transaction, or in a savepoint of the running one, and answers with what it answers. */
    public <R extends @Nullable Object> R atomically(Function<Transaction, R> work) {
        return atomic().call(work);
    }

    /** Its transactions, for those who build on them. */
    public Transactions transactions() {
        return transactions;
    }

    // ---- the rest of the house

    /** Makes the schemas of all models that are not there, for those who make the tables themselves. */
    public void createSchemas() {
        schema.createSchemas(models.tables());
    }

    /** Makes the tables of all models that are not there, and the schemas in which they stand. */
    public void createTables() {
        createSchemas();
        schema.create(models.tables());
    }

    /** Drops the tables of all models. */
    public void dropTables() {
        schema.drop(models.tables());
    }

    /** Compares the tables of all models with the database. */
    public void validateTables() {
        schema.validate(models.tables());
    }

    /** Makes, drops and compares tables. */
    public SchemaManager schema() {
        return schema;
    }

    /** Who listens to what happens to rows. */
    public Signals signals() {
        return signals;
    }

    /** The models that belong to it. */
    public ModelRegistry models() {
        return models;
    }

    /** What the database is called in logs, metrics and messages. */
    public String name() {
        return name;
    }

    /** The dialect. */
    public Dialect dialect() {
        return dialect;
    }

    /** Where the connections come from. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Whether the ambient form of its models means this database. */
    public boolean isAmbient() {
        return ambient;
    }

    /** Runs work in which the ambient form of every model means this database, in this thread. */
    public <R extends @Nullable Object> R bind(Supplier<R> work) {
        return Binding.during(this, work);
    }

    /** Runs work in which the ambient form of every model means this database, in this thread. */
    public void bind(Runnable work) {
        Binding.during(this, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Closes the pool, if it was opened here; the models are bound to this database no more. */
    @Override
    public void close() {
        Binding.unbind(this);
        if (owned != null) {
            try {
                owned.close();
            } catch (Exception e) {
                throw new OrmException("The connections of the database '" + name + "' could not be closed.", e);
            }
        }
    }

    @Override
    public String toString() {
        return "Database(" + name + ", " + dialect.name() + ")";
    }
}
