package dev.phoebe.orm.persist;

import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.transaction.Transactions;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The links between one row and the rows of a many-to-many relation: {@code db.links(BOOK.tags, book).set(tags)}. Each
 * change is one statement for a thousand rows, a replacement one more. Only links change, never the rows at their ends.
 */
public final class LinkWriter<M, T> {

    private final Transactions transactions;
    private final ManyToManyPath<M, T> path;
    private final LinkStatements statements;
    private final Object owner;

    /** The links of a saved row. */
    public LinkWriter(JdbcExecutor executor, Transactions transactions, ManyToManyPath<M, T> path, M owner) {
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
        statements.insert(keys(rows).stream()
                .map(key -> new LinkStatements.Pair(owner, key))
                .toList());
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

    /** Unlinks all rows. */
    public void clear() {
        statements.delete(owner);
    }

    /** Links these rows and no others. */
    public void set(Collection<? extends T> rows) {
        transactions.allOrNone(() -> {
            clear();
            add(rows);
            return Boolean.TRUE;
        });
    }

    private List<Object> keys(Collection<? extends T> rows) {
        return rows.stream()
                .map(row -> LinkStatements.<T>key(path.target(), row))
                .distinct()
                .toList();
    }
}
