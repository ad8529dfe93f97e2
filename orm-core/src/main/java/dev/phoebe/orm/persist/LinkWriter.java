package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.QueryRunner;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.transaction.Transactions;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The links between one row and the rows of a many-to-many relation: {@code db.links(BOOK.tags, book).set(tags)}. The rows at
 * the other end are named as models, by their keys, or by a query. Each change is one statement for a thousand rows, a
 * replacement one more. Only links change, never the rows at their ends.
 */
public final class LinkWriter<M, T> {

    private final QueryRunner runner;
    private final Transactions transactions;
    private final ManyToManyPath<M, T> path;
    private final LinkStatements statements;
    private final Object owner;

    /** The links of a saved row. */
    public LinkWriter(
            JdbcExecutor executor, QueryRunner runner, Transactions transactions, ManyToManyPath<M, T> path, M owner) {
        this.runner = runner;
        this.transactions = transactions;
        this.path = path;
        this.statements = new LinkStatements(executor, transactions, path);
        this.owner = LinkStatements.key(path.owner(), owner);
    }

    /** Links these rows too, as {@link #add(Collection)} does. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final void add(T... rows) {
        add(Arrays.asList(rows));
    }

    /**
     * Links these rows too, all or none; those that are linked already stay so. Where the link table is that of a model of
     * its own, linking a row twice is what the table makes of it: an error, where it has a unique key over both.
     */
    public void add(Collection<? extends T> rows) {
        insert(keys(rows));
    }

    /**
     * Links the rows with these keys too, as {@link #add(Collection)} does.
     *
     * @throws InvalidKeyException when no row can have one of the keys
     */
    public void addKeys(Collection<?> keys) {
        insert(checked(keys));
    }

    /**
     * Links the rows of a query too, as {@link #add(Collection)} does, by one statement: {@code insert into ... select}. The
     * query selects the related model or its key. Where the owner is gone, nothing is linked.
     *
     * @throws InvalidQueryException when the query selects neither
     */
    public void add(Query<?> rows) {
        statements.insert(owner, rows);
    }

    /** Unlinks these rows, as {@link #remove(Collection)} does. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final void remove(T... rows) {
        remove(Arrays.asList(rows));
    }

    /** Unlinks these rows, all or none; nothing happens to those that were not linked. */
    public void remove(Collection<? extends T> rows) {
        statements.delete(owner, keys(rows));
    }

    /**
     * Unlinks the rows with these keys, as {@link #remove(Collection)} does.
     *
     * @throws InvalidKeyException when no row can have one of the keys
     */
    public void removeKeys(Collection<?> keys) {
        statements.delete(owner, checked(keys));
    }

    /**
     * Unlinks the rows of a query by one statement. The query selects the related model or its key.
     *
     * @throws InvalidQueryException when the query selects neither
     */
    public void remove(Query<?> rows) {
        statements.delete(owner, rows);
    }

    /** Unlinks all rows. */
    public void clear() {
        statements.delete(owner);
    }

    /** Links these rows and no others. */
    public void set(Collection<? extends T> rows) {
        replace(keys(rows));
    }

    /**
     * Links the rows with these keys and no others.
     *
     * @throws InvalidKeyException when no row can have one of the keys
     */
    public void setKeys(Collection<?> keys) {
        replace(checked(keys));
    }

    /** Whether a row is linked. It looks at the link table alone. */
    public boolean contains(T row) {
        return containsKey(LinkStatements.key(path.target(), row));
    }

    /**
     * Whether the row with this key is linked. It looks at the link table alone.
     *
     * @throws InvalidKeyException when no row can have the key
     */
    public boolean containsKey(Object key) {
        return Select.of(
                        runner,
                        path.targetMapping().referring(path.link()).columns().get(0))
                .from(path.link())
                .where(statements.of(owner, key))
                .exists();
    }

    /** How many rows are linked. It looks at the link table alone. */
    public long count() {
        return Select.of(runner, Expressions.count())
                .from(path.link())
                .where(statements.of(owner))
                .one();
    }

    private void insert(List<Object> keys) {
        statements.insert(keys.stream()
                .map(key -> new LinkStatements.Pair(owner, key))
                .distinct() // once more: a pair has canonical keys
                .toList());
    }

    private void replace(List<Object> keys) {
        transactions.allOrNone(() -> {
            clear();
            insert(keys);
            return Boolean.TRUE;
        });
    }

    private List<Object> keys(Collection<? extends T> rows) {
        return rows.stream()
                .map(row -> LinkStatements.<T>key(path.target(), row))
                .distinct()
                .toList();
    }

    private List<Object> checked(Collection<?> keys) {
        return keys.stream().map(path.target().primaryKey()::require).distinct().toList();
    }
}
