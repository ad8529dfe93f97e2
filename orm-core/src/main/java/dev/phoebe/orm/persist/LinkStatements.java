package dev.phoebe.orm.persist;

import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Projections.asTuple;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyColumns;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.LinkDelete;
import dev.phoebe.orm.query.LinkInsert;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Portions;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.Storable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements that link and unlink rows of a many-to-many relation, of as many rows as one takes. They go through the
 * rows in the order of their keys, so that two programs at once do not wait for each other. Safe for use by several
 * threads.
 */
final class LinkStatements {

    /** Links of one statement; more do not make it faster. */
    private static final int MOST_LINKS = 1000;

    /** A row of the link table: the canonical keys of its two ends. */
    record Pair(Object owner, Object target) {

        Pair {
            owner = Storable.canonical(owner);
            target = Storable.canonical(target);
        }
    }

    private final JdbcExecutor executor;
    private final Transactions transactions;
    private final ManyToManyPath<?, ?> path;
    private final Link link;

    /** The columns of the link table that refer to each side. */
    private final KeyColumns owners;

    private final KeyColumns targets;

    LinkStatements(JdbcExecutor executor, Transactions transactions, ManyToManyPath<?, ?> path) {
        this.executor = executor;
        this.transactions = transactions;
        this.path = path;
        this.link = path.link();
        this.owners = path.ownerMapping().referring(link);
        this.targets = path.targetMapping().referring(link);
    }

    /**
     * The key of a row that is to be linked.
     *
     * @throws InvalidQueryException when it is none of the table
     * @throws UnsavedReferenceException when it has none
     */
    static <X> Object key(Table<X, ?> table, X model) {
        table.requireRow(model);
        Object key = table.key(model);
        if (key == null) {
            throw new UnsavedReferenceException("A row of " + table.modelType().getSimpleName()
                    + " that is not saved yet cannot be linked: it has no key. Save it first; nothing was written.");
        }
        return key;
    }

    // ---- conditions

    /** All links of an owner. */
    Condition of(Object owner) {
        return owners.eq(owner);
    }

    /** The link of an owner with one row. */
    Condition of(Object owner, Object target) {
        return Condition.all(List.of(owners.eq(owner), targets.eq(target)));
    }

    // ---- linking

    /** Links rows, all or none. Where Phoebe makes the link table, those that are linked already stay so. */
    void insert(Collection<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparing(Pair::owner, Key::compare).thenComparing(Pair::target, Key::compare));
        inPortions(portions().cut(sorted, link.columns().size()), portion -> {
            List<List<Fragment>> rows = new ArrayList<>(portion.size());
            for (Pair pair : portion) {
                rows.add(row(pair));
            }
            send(rows, null);
        });
    }

    private List<Fragment> row(Pair pair) {
        List<Fragment> row = new ArrayList<>(link.columns().size());
        addValues(row, owners, pair.owner());
        addValues(row, targets, pair.target());
        return row;
    }

    private static void addValues(List<Fragment> row, KeyColumns columns, Object key) {
        List<Object> values = columns.key().parts(key);
        for (int i = 0; i < values.size(); i++) {
            Expression<Object> column = columns.columns().get(i);
            Object value = values.get(i);
            row.add(writer -> writer.value(column.codec(), value));
        }
    }

    /** Links an owner that is there with the rows of a query. */
    void insert(Object owner, Query<?> rows) {
        Table<?, ?> owning = path.owner().as("owner");
        DerivedTable linked = rows.asTable("linked");
        KeyColumns ownerKey = KeyColumns.of(owning);
        List<Selectable<?>> columns = new ArrayList<>(ownerKey.columns());
        for (Expression<Object> part : KeyColumns.of(path.target()).columns()) {
            columns.add(linked.get(part));
        }
        send(
                List.of(),
                Select.of(asTuple(columns.toArray(Selectable<?>[]::new)))
                        .from(owning)
                        .crossJoin(linked)
                        .where(ownerKey.eq(owner)));
    }

    private void send(List<? extends List<? extends Fragment>> rows, @Nullable Fragment query) {
        Sql sql = executor.renderer().render(new LinkInsert(link, types(), rows, query));
        int attempts = link.made() ? executor.dialect().changes().upsertAttempts() : 1;
        JdbcExecutor.upsert(attempts, () -> run(Operation.INSERT, sql));
    }

    private List<SqlType> types() {
        List<SqlType> types = new ArrayList<>();
        owners.columns().forEach(part -> types.add(part.codec().sqlType()));
        targets.columns().forEach(part -> types.add(part.codec().sqlType()));
        return types;
    }

    // ---- unlinking

    /** Unlinks rows of an owner, all or none. */
    void delete(Object owner, Collection<Object> keys) {
        List<Object> sorted = new ArrayList<>(keys);
        sorted.sort(Key::compare);
        inPortions(
                portions().without(owners.width()).cut(sorted, targets.width()),
                portion -> delete(Condition.all(List.of(owners.eq(owner), targets.in(portion)))));
    }

    /** Unlinks the rows of a query from an owner. */
    void delete(Object owner, Query<?> rows) {
        DerivedTable linked = rows.asTable("linked");
        List<Condition> same = new ArrayList<>(targets.width());
        List<Expression<Object>> keys = KeyColumns.of(path.target()).columns();
        for (int i = 0; i < keys.size(); i++) {
            same.add(linked.get(keys.get(i)).eq(targets.columns().get(i)));
        }
        Select<Object> found = Select.of(linked.get(keys.get(0))).from(linked).where(same.toArray(Condition[]::new));
        delete(Condition.all(List.of(owners.eq(owner), exists(found))));
    }

    /** Unlinks all rows of an owner. */
    void delete(Object owner) {
        delete(owners.eq(owner));
    }

    private void delete(Condition condition) {
        run(Operation.DELETE, executor.renderer().render(new LinkDelete(link, condition)));
    }

    /** What is done with some of the rows. */
    @FunctionalInterface
    private interface Step<E> {
        void take(List<E> portion);
    }

    private <E> void inPortions(List<List<E>> portions, Step<E> step) {
        if (portions.size() > 1) {
            transactions.allOrNone(() -> {
                portions.forEach(step::take);
                return Boolean.TRUE;
            });
        } else {
            portions.forEach(step::take);
        }
    }

    private Portions portions() {
        return Portions.of(executor.dialect(), MOST_LINKS);
    }

    private long run(Operation operation, Sql sql) {
        return executor.update(new StatementInfo(operation, link.tableName().toString(), sql));
    }
}
