package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.load.ModelLoader;
import dev.phoebe.orm.model.BackrefPath;
import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyGeneration;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Refs;
import dev.phoebe.orm.signal.AfterDelete;
import dev.phoebe.orm.signal.AfterSave;
import dev.phoebe.orm.signal.BeforeDelete;
import dev.phoebe.orm.signal.BeforeSave;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.MessageText;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.validation.ModelValidator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes single rows. A row is prepared (listeners, key, rounding), checked as a whole, and written by one statement;
 * what is refused is refused before anything is sent. Safe for use by several threads.
 */
public final class RowWriter {

    private final JdbcExecutor executor;
    private final ModelLoader loader;
    private final Transactions transactions;
    private final Signals signals;
    private final List<ModelValidator> validators;
    private final Map<Table<?, ?>, TablePlan<?, ?>> plans = new ConcurrentHashMap<>();

    /** A writer to one database. */
    public RowWriter(
            JdbcExecutor executor,
            ModelLoader loader,
            Transactions transactions,
            Signals signals,
            List<ModelValidator> validators) {
        this.executor = executor;
        this.loader = loader;
        this.transactions = transactions;
        this.signals = signals;
        this.validators = List.copyOf(validators);
    }

    @SuppressWarnings("unchecked") // a plan is kept under its own table
    <M, K> TablePlan<M, K> plan(Table<M, K> table) {
        TablePlan<?, ?> plan = plans.get(table);
        if (plan == null) {
            plan = plans.computeIfAbsent(table, t -> new TablePlan<>(t, loader, loader.single()));
        }
        return (TablePlan<M, K>) plan;
    }

    JdbcExecutor executor() {
        return executor;
    }

    /**
     * The row of a key; null when there is none.
     *
     * @throws InvalidKeyException when no row can have the key
     */
    public <M, K> @Nullable M find(Table<M, K> table, K key) {
        TablePlan<M, K> plan = plan(table);
        table.primaryKey().require(key);
        M row = executor.query(plan.find, parameters -> bindKey(plan, key, parameters, 1), plan.first);
        if (row != null) {
            loader.loaded(table, row);
        }
        return row;
    }

    /** Inserts a row: the same object with its key, or a new one where the model is a record. */
    public <M, K> M insert(Table<M, K> table, M model) {
        TablePlan<M, K> plan = plan(table);
        return announced(table, BeforeSave.class, AfterSave.class, () -> {
            if (signals.isHeard(BeforeSave.class, table.modelType())) {
                signals.send(new BeforeSave<>(table.modelType(), model, true));
            }
            M inserted = insertNow(plan, model);
            if (signals.isHeard(AfterSave.class, table.modelType())) {
                signals.send(new AfterSave<>(table.modelType(), inserted, true));
            }
            return inserted;
        });
    }

    /** Inserts a row. A key that is made for it is taken away again when the row is not stored. */
    private <M, K> M insertNow(TablePlan<M, K> plan, M model) {
        if (!NewRow.isChanged(plan, model)) {
            return send(plan, checked(plan, model));
        }
        boolean inBlock = transactions.isActive();
        if (!inBlock && plan.generation == KeyGeneration.IDENTITY) {
            return send(plan, checked(plan, model)); // the key comes with the row
        }
        NewRow<M> made = new NewRow<>(plan, model);
        M inserted;
        try {
            inserted = send(plan, checkedNew(plan, model));
        } catch (Throwable e) {
            made.run();
            throw e;
        }
        if (inBlock && inserted == model) {
            transactions.onRollback(made);
        }
        return inserted;
    }

    private <M, K> M send(TablePlan<M, K> plan, M model) {
        if (plan.isCounted(model)) {
            Column<M, ?> keyColumn = plan.keys.get(0);
            Object key = executor.insert(
                    plan.insert,
                    plan.keyNames,
                    parameters -> bindAll(plan.withoutIdentity, model, parameters, 1),
                    row -> row.next() ? keyColumn.codec().read(row, 1) : null);
            return attached(plan.table, with(keyColumn, model, key));
        }
        executor.update(plan.insertWithKey, parameters -> bindAll(plan.all, model, parameters, 1));
        return attached(plan.table, model);
    }

    /** Writes all columns of a row that is there. */
    public <M, K> M update(Table<M, K> table, M model) {
        TablePlan<M, K> plan = plan(table);
        return announced(table, BeforeSave.class, AfterSave.class, () -> {
            if (signals.isHeard(BeforeSave.class, table.modelType())) {
                signals.send(new BeforeSave<>(table.modelType(), model, false));
            }
            M updated = updateNow(plan, checked(plan, model));
            if (signals.isHeard(AfterSave.class, table.modelType())) {
                signals.send(new AfterSave<>(table.modelType(), updated, false));
            }
            return updated;
        });
    }

    private <M, K> M updateNow(TablePlan<M, K> plan, M model) {
        K key = savedKey(plan, model, "updated");
        Column<M, Object> version = plan.version;
        Object before = version == null ? null : version.get(model);
        Object after = version == null ? null : Versions.next(before);
        if (plan.update == null) {
            requireOne(plan, find(plan.table, key) == null ? 0 : 1, key, null);
            return model;
        }
        long rows = executor.update(plan.update, parameters -> {
            int index = bindAll(plan.updated, model, parameters, 1);
            if (version != null) {
                version.codec().bind(parameters, index++, after);
            }
            index = bindKey(plan, key, parameters, index);
            if (version != null) {
                version.codec().bind(parameters, index, before);
            }
        });
        requireOne(plan, rows, key, before);
        if (version == null) {
            return model;
        }
        M updated = version.with(model, after);
        if (updated == model) {
            transactions.onRollback(() -> version.with(model, before));
        }
        return updated;
    }

    /** Inserts a row that has no key yet, updates one that has. */
    public <M, K> M save(Table<M, K> table, M model) {
        return isNew(plan(table), model) ? insert(table, model) : update(table, model);
    }

    private static <M, K> boolean isNew(TablePlan<M, K> plan, M model) {
        if (plan.generation != KeyGeneration.ASSIGNED) {
            return plan.table.key(model) == null;
        }
        if (plan.countsFromOne) {
            return Versions.isFirst(plan.version(model));
        }
        throw new InvalidQueryException(
                "save() cannot tell whether this " + plan.table.modelType().getSimpleName()
                        + " is new: its key is set by the program, and it has no version. Say insert() or update().");
    }

    /** Deletes a row. */
    public <M, K> void delete(Table<M, K> table, M model) {
        TablePlan<M, K> plan = plan(table);
        announced(table, BeforeDelete.class, AfterDelete.class, () -> {
            if (signals.isHeard(BeforeDelete.class, table.modelType())) {
                signals.send(new BeforeDelete<>(table.modelType(), model));
            }
            K key = savedKey(plan, model, "deleted");
            Object before = plan.version == null ? null : plan.version.get(model);
            long rows = executor.update(plan.delete, parameters -> {
                int index = bindKey(plan, key, parameters, 1);
                if (plan.version != null) {
                    plan.version.codec().bind(parameters, index, before);
                }
            });
            requireOne(plan, rows, key, before);
            if (signals.isHeard(AfterDelete.class, table.modelType())) {
                signals.send(new AfterDelete<>(table.modelType(), model));
            }
            return model;
        });
    }

    /** Reads a row again, into the same object where the model is a class. */
    public <M, K> M refresh(Table<M, K> table, M model) {
        TablePlan<M, K> plan = plan(table);
        K key = savedKey(plan, model, "read again");
        M fresh = find(table, key);
        if (fresh == null) {
            throw new NotFoundException(describe(plan, key) + " is not there any more.");
        }
        if (transactions.isActive()) {
            onRollbackPutBack(plan, model);
        }
        M result = model;
        for (Column<M, ?> column : plan.all) {
            result = column.copy(fresh, result);
        }
        return result;
    }

    /** What was read may be undone with the block. */
    private <M, K> void onRollbackPutBack(TablePlan<M, K> plan, M model) {
        List<Runnable> values = new ArrayList<>(plan.all.size());
        for (Column<M, ?> column : plan.all) {
            Object before = column.held(model);
            values.add(() -> with(column, model, before));
        }
        transactions.onRollback(() -> values.forEach(Runnable::run));
    }

    // ---- steps

    /** In a block where somebody listens, so that listeners and row share one fate; else as it comes. */
    private <R> R announced(Table<?, ?> table, Class<?> before, Class<?> after, Supplier<R> work) {
        boolean heard = signals.isHeard(before, table.modelType()) || signals.isHeard(after, table.modelType());
        return heard ? transactions.allOrNone(work) : work.get();
    }

    /** A model that is inserted: as {@link #checked}, and with the version by which it is known not to be new. */
    <M, K> M checkedNew(TablePlan<M, K> plan, M model) {
        M complete = checked(plan, model);
        return plan.countsFromOne && Versions.isFirst(plan.version(complete))
                ? plan.withVersion(complete, Versions.next(plan.version(complete)))
                : complete;
    }

    /** The model with its key and rounded; or an error that tells all that is wrong with it. */
    <M, K> M checked(TablePlan<M, K> plan, M model) {
        M complete = plan.rules.rounded(withClientKey(plan, model));
        requireSavedReferences(plan, complete);
        List<Violation> violations = plan.rules.violations(complete);
        for (ModelValidator validator : validators) {
            violations = joined(violations, validator.validate(complete));
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(plan.table.modelType().getSimpleName(), violations);
        }
        return complete;
    }

    /** What two found, and of what both found the first. */
    private static List<Violation> joined(List<Violation> known, List<Violation> more) {
        if (more.isEmpty()) {
            return known;
        }
        List<Violation> all = new ArrayList<>(known);
        for (Violation violation : more) {
            if (all.stream().noneMatch(other -> other.path().equals(violation.path()))) {
                all.add(violation);
            }
        }
        return all;
    }

    private static <M, K> M withClientKey(TablePlan<M, K> plan, M model) {
        if (plan.generation == KeyGeneration.UUID && plan.table.key(model) == null) {
            return with(plan.keys.get(0), model, Uuids.next());
        }
        return model;
    }

    private static <M, K> void requireSavedReferences(TablePlan<M, K> plan, M model) {
        for (Reference<M, ?> reference : plan.references) {
            if (Refs.mayBeUnsaved(reference.ref(model)) && reference.keyOf(model) == null) {
                throw new UnsavedReferenceException(plan.table.modelType().getSimpleName() + "." + reference.property()
                        + " refers to a row of "
                        + reference.target().modelType().getSimpleName()
                        + " that has no key yet. Save that one first; nothing was written.");
            }
        }
    }

    static <M, K> K savedKey(TablePlan<M, K> plan, M model, String what) {
        K key = plan.table.key(model);
        if (key == null) {
            throw new StaleRowException("This " + plan.table.modelType().getSimpleName() + " cannot be " + what
                    + ": it has no key, so it was never saved.");
        }
        return key;
    }

    private static <M, K> void requireOne(TablePlan<M, K> plan, long rows, K key, @Nullable Object version) {
        if (rows != 1) {
            throw new StaleRowException(describe(plan, key)
                    + (version == null
                            ? " is not there any more"
                            : " is not there any more, or was changed since it was read at version " + version)
                    + ". Nothing was written; read it again.");
        }
    }

    private static <M, K> String describe(TablePlan<M, K> plan, K key) {
        return plan.table.modelType().getSimpleName() + " " + MessageText.of(key);
    }

    static <M> int bindAll(List<Column<M, ?>> columns, M model, Parameters parameters, int from) throws SQLException {
        int index = from;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(model, parameters, index++);
        }
        return index;
    }

    @SuppressWarnings("unchecked") // a key is bound by the codec of its own column
    private static <M, K> int bindKey(TablePlan<M, K> plan, K key, Parameters parameters, int from)
            throws SQLException {
        if (plan.keys.size() == 1) {
            ((Codec<Object>) plan.keys.get(0).codec()).bind(parameters, from, key);
            return from + 1;
        }
        Key parts = (Key) key;
        for (int i = 0; i < plan.keys.size(); i++) {
            ((Codec<Object>) plan.keys.get(i).codec()).bind(parameters, from + i, parts.part(i));
        }
        return from + plan.keys.size();
    }

    @SuppressWarnings("unchecked") // the value was made for this very column
    static <M> M with(Column<M, ?> column, M model, @Nullable Object value) {
        return ((Column<M, Object>) column).with(model, value);
    }

    /** A row that was just written gets collections that can be asked, as a row that was read has them, where it has none. */
    <M> M attached(Table<M, ?> table, M model) {
        Object key = table.key(model);
        for (RelationPath<M, ?> relation : table.relations()) {
            if (key != null && relation instanceof CollectionPath<M, ?> path && path.get(model) == null) {
                attach(path, model, key, loader.single());
            }
        }
        return model;
    }

    private static <M, T> void attach(CollectionPath<M, T> path, M model, Object key, ReadContext context) {
        CollectionReader<T> reader = context.collection(path);
        path.set(model, path instanceof BackrefPath ? reader.backref(key) : reader.manyToMany(key));
    }
}
