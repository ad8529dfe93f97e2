package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.signal.AfterBulk;
import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.MessageText;
import dev.phoebe.orm.type.Storable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows at once, by the fastest way that the database has. Safe for use by several threads.
 */
public final class BulkWriter {

    /** How many rows of a stream are held in memory. */
    private static final int PORTION = 1000;

    private final RowWriter rows;
    private final QueryRunner runner;
    private final Transactions transactions;
    private final Signals signals;
    private final BulkInserts inserts;
    private final BulkUpdates updates;

    /** A writer beside the one of single rows, whose checks it shares. */
    public BulkWriter(RowWriter rows, QueryRunner runner, Transactions transactions, Signals signals) {
        this.rows = rows;
        this.runner = runner;
        this.transactions = transactions;
        this.signals = signals;
        this.inserts = new BulkInserts(rows.executor());
        this.updates = new BulkUpdates(rows.executor());
    }

    /**
     * Inserts rows and fills in their keys; all of them or none. For an empty collection no statement is sent.
     *
     * @return the rows in the same order: the same objects with their keys, or new ones where the model is a record
     */
    public <M, K> List<M> insertAll(Table<M, K> table, Collection<? extends M> models) {
        if (models.isEmpty()) {
            return List.of();
        }
        TablePlan<M, K> plan = rows.plan(table);
        requireDifferent(table, models);
        List<NewRow<M>> made = new ArrayList<>(0);
        try {
            List<M> checked = new ArrayList<>(models.size());
            for (M model : models) {
                if (NewRow.isChanged(plan, model)) {
                    made.add(new NewRow<>(plan, model));
                }
                checked.add(rows.checkedNew(plan, model));
            }
            return unit(isHeard(table) || !isOneStatement(plan, checked), () -> {
                List<M> inserted = insertForKeys(plan, checked);
                announce(table, AfterBulk.Kind.INSERT, inserted.size());
                if (!made.isEmpty()) {
                    transactions.onRollback(() -> made.forEach(NewRow::run));
                }
                return inserted;
            });
        } catch (Throwable e) {
            made.forEach(NewRow::run);
            throw e;
        }
    }

    /** An object is one row. Records have no identity: two that are equal are two rows. */
    private static <M> void requireDifferent(Table<M, ?> table, Collection<? extends M> models) {
        if (table.modelType().isRecord()) {
            return;
        }
        Set<M> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (M model : models) {
            if (!seen.add(model)) {
                throw new InvalidQueryException("One object stands twice among the rows to be inserted into '" + table
                        + "', and it can be one row only. Nothing was written.");
            }
        }
    }

    /** In the order of their keys, so that two programs at once do not wait for each other. */
    @SuppressWarnings("unchecked") // keys of one table are of one type
    private static <E> void sortByKey(List<E> list, Function<? super E, ?> key) {
        if (!list.isEmpty() && key.apply(list.get(0)) instanceof Comparable<?>) {
            list.sort(Comparator.comparing(element -> (Comparable<Object>) key.apply(element)));
        }
    }

    private <M, K> boolean isOneStatement(TablePlan<M, K> plan, List<M> models) {
        long counted = models.stream().filter(plan::isCounted).count();
        boolean alike = counted == 0 || counted == models.size();
        return alike && inserts.isOneStatement(plan, models.size(), counted == 0);
    }

    /** Rows whose key the database counts and rows that bring one along take different statements. */
    private <M, K> List<M> insertForKeys(TablePlan<M, K> plan, List<M> models) {
        List<M> counted = new ArrayList<>(models.size());
        List<M> withKey = new ArrayList<>(0);
        BitSet isCounted = new BitSet(models.size()); // by place: one object may stand there twice
        for (int i = 0; i < models.size(); i++) {
            isCounted.set(i, plan.isCounted(models.get(i)));
            (isCounted.get(i) ? counted : withKey).add(models.get(i));
        }
        inserts.insert(plan, withKey, true);
        Iterator<Object> keys = inserts.insertForKeys(plan, counted).iterator();
        List<M> inserted = new ArrayList<>(models.size());
        for (int i = 0; i < models.size(); i++) {
            M model = models.get(i);
            M complete = isCounted.get(i) ? RowWriter.with(plan.keys.get(0), model, keys.next()) : model;
            inserted.add(rows.attached(plan.table, complete));
        }
        return inserted;
    }

    /**
     * Inserts rows as they come, a portion in memory at a time, and asks for no keys; all of them or none.
     *
     * @return how many there were
     */
    public <M, K> long insertAll(Table<M, K> table, M first, Iterator<? extends M> others) {
        TablePlan<M, K> plan = rows.plan(table);
        return transactions.allOrNone(() -> {
            long inserted = 0;
            List<M> portion = new ArrayList<>(List.of(rows.checkedNew(plan, first)));
            while (others.hasNext()) {
                if (portion.size() == PORTION) {
                    inserted += insertWithoutAsking(plan, portion);
                    portion.clear();
                }
                portion.add(rows.checkedNew(plan, others.next()));
            }
            inserted += insertWithoutAsking(plan, portion);
            announce(table, AfterBulk.Kind.INSERT, inserted);
            return inserted;
        });
    }

    private <M, K> int insertWithoutAsking(TablePlan<M, K> plan, List<M> models) {
        List<M> counted = new ArrayList<>(models.size());
        List<M> withKey = new ArrayList<>(0);
        for (M model : models) {
            (plan.isCounted(model) ? counted : withKey).add(model);
        }
        inserts.insert(plan, withKey, true);
        inserts.insert(plan, counted, false);
        return models.size();
    }

    /** A single statement is stored as a whole or not at all by itself; but its error must not end the block around it. */
    private <R> R unit(boolean several, Supplier<R> work) {
        boolean exposed = runner.dialect().transactions().failsWithStatement() && transactions.isActive();
        return several || exposed ? transactions.allOrNone(work) : work.get();
    }

    private boolean isHeard(Table<?, ?> table) {
        return signals.isHeard(AfterBulk.class, table.modelType());
    }

    private void announce(Table<?, ?> table, AfterBulk.Kind kind, long rows) {
        if (isHeard(table)) {
            signals.send(new AfterBulk<>(table.modelType(), kind, rows));
        }
    }

    /**
     * Writes columns of rows, each at the version at which it was read, and raises it; all or none. For an empty
     * collection no statement is sent.
     *
     * @param columns what is written; all columns that an update writes, where none is named
     * @return how many rows were there
     */
    public <M, K> long updateAll(
            Table<M, K> table, Collection<? extends M> models, List<? extends Column<M, ?>> columns) {
        TablePlan<M, K> plan = rows.plan(table);
        List<Column<M, ?>> written = columns.isEmpty() ? plan.updated : writable(plan, columns);
        if (models.isEmpty()) {
            return 0;
        }
        Set<Object> keys = new HashSet<>();
        List<M> checked = new ArrayList<>(models.size());
        for (M model : models) {
            K key = RowWriter.savedKey(plan, model, "updated");
            if (!keys.add(Storable.canonical(key))) {
                throw new InvalidQueryException("The row " + MessageText.of(key) + " of '" + table
                        + "' is to be updated twice, and nobody could tell to what. Nothing was written.");
            }
            checked.add(rows.checked(plan, model));
        }
        if (written.isEmpty() && plan.version == null) {
            return sum(
                    KeyColumns.of(table),
                    List.copyOf(keys),
                    these -> Select.of(runner, table).where(these).count());
        }
        sortByKey(checked, model -> RowWriter.savedKey(plan, model, "updated"));
        boolean one = plan.version == null && !isHeard(table) && updates.isOneStatement(plan, written, checked.size());
        return unit(!one, () -> {
            long found = updates.update(plan, written, checked);
            if (plan.version != null && found != checked.size()) {
                throw new StaleRowException((checked.size() - found) + " of " + checked.size() + " rows of '" + table
                        + "' are not there any more, or were changed since they were read. Nothing was written;"
                        + " read them again.");
            }
            raiseVersions(plan, checked);
            announce(table, AfterBulk.Kind.UPDATE, found);
            return found;
        });
    }

    /** Adds up a number for all keys, of as many at a time as a statement takes. */
    private long sum(KeyColumns table, List<Object> keys, ToLongFunction<Condition> count) {
        long sum = 0;
        for (List<Object> some : table.portions(runner.dialect(), keys)) {
            sum += count.applyAsLong(table.in(some));
        }
        return sum;
    }

    private static <M, K> List<Column<M, ?>> writable(TablePlan<M, K> plan, List<? extends Column<M, ?>> columns) {
        List<Column<M, ?>> written = new ArrayList<>(columns.size());
        for (Column<M, ?> column : columns) {
            Column<M, ?> own = plan.all.get(column.ordinal());
            if (!plan.updated.contains(own) || written.contains(own)) {
                throw new InvalidQueryException("The column '" + own + "' cannot be named in updateAll: "
                        + (written.contains(own)
                                ? "it is named twice."
                                : "keys and columns that are not updatable stay, and versions rise by themselves."));
            }
            written.add(own);
        }
        return written;
    }

    /** Objects get their new version; of a record only what is read again has it. */
    private <M, K> void raiseVersions(TablePlan<M, K> plan, List<M> models) {
        Column<M, Object> version = plan.version;
        if (version == null) {
            return;
        }
        List<@Nullable Object> before = new ArrayList<>(models.size());
        for (M model : models) {
            before.add(version.get(model));
        }
        transactions.onRollback(() -> {
            for (int i = 0; i < before.size(); i++) {
                version.with(models.get(i), before.get(i));
            }
        });
        for (int i = 0; i < before.size(); i++) {
            version.with(models.get(i), Versions.next(before.get(i)));
        }
    }

    /** Deletes rows by their keys; how many were there. For an empty collection no statement is sent. */
    public <M, K> long deleteAll(Table<M, K> table, Collection<? extends M> models) {
        List<Object> keys = new ArrayList<>(models.size());
        for (M model : models) {
            K key = table.key(model);
            if (key == null) {
                throw new StaleRowException("A row of " + table.modelType().getSimpleName()
                        + " without a key cannot be deleted: it was never saved. Nothing was deleted.");
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            return 0;
        }
        sortByKey(keys, key -> key);
        KeyColumns keysOfTable = KeyColumns.of(table);
        return unit(
                keysOfTable.portions(runner.dialect(), keys).size() > 1,
                () -> sum(
                        keysOfTable,
                        keys,
                        these -> Delete.of(runner, table).where(these).execute()));
    }
}
