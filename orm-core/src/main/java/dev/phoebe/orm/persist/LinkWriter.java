package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.Codec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The links between one row and the rows of a many-to-many relation: {@code db.links(BOOK.tags, book).set(tags)}. Each
 * change is one statement, a replacement two. Only links change, never the rows at their ends.
 */
public final class LinkWriter<M, T> {

    private final JdbcExecutor executor;
    private final Transactions transactions;
    private final ManyToManyPath<M, T> path;
    private final Object owner;

    /** The links of a saved row. */
    public LinkWriter(JdbcExecutor executor, Transactions transactions, ManyToManyPath<M, T> path, M owner) {
        this.executor = executor;
        this.transactions = transactions;
        this.path = path;
        this.owner = key(path.owner(), owner);
    }

    private static <X> Object key(Table<X, ?> table, X model) {
        Object key = table.key(model);
        if (key == null) {
            throw new UnsavedReferenceException("A row of " + table.modelType().getSimpleName()
                    + " that is not saved yet cannot be linked: it has no key. Save it first.");
        }
        return key;
    }

    /** Links these rows too; one that is linked already is an error of the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final void add(T... rows) {
        add(Arrays.asList(rows));
    }

    /** Links these rows too; nothing happens for an empty list. */
    public void add(Collection<? extends T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Link link = path.link();
        SqlWriter writer = new SqlWriter(executor.dialect());
        writer.append("insert into ")
                .write(link)
                .append(" (")
                .name(link.ownerColumn())
                .append(", ");
        writer.name(link.targetColumn()).append(") values ");
        boolean first = true;
        for (Object key : keys(rows)) {
            writer.append(first ? "(" : ", (").value(ownerCodec(), owner).append(", ");
            writer.value(targetCodec(), key).append(")");
            first = false;
        }
        run(Operation.INSERT, writer.toSql());
    }

    /** Unlinks these rows; nothing happens to those that were not linked. */
    public void remove(Collection<? extends T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        SqlWriter writer = deletion();
        writer.append(" and ").name(path.link().targetColumn()).append(" in (");
        boolean first = true;
        for (Object key : keys(rows)) {
            writer.append(first ? "" : ", ").value(targetCodec(), key);
            first = false;
        }
        run(Operation.DELETE, writer.append(")").toSql());
    }

    /** Unlinks all rows. */
    public void clear() {
        run(Operation.DELETE, deletion().toSql());
    }

    /** Links these rows and no others. */
    public void set(Collection<? extends T> rows) {
        transactions.allOrNone(() -> {
            clear();
            add(rows);
            return Boolean.TRUE;
        });
    }

    private SqlWriter deletion() {
        Link link = path.link();
        SqlWriter writer = new SqlWriter(executor.dialect());
        writer.append("delete from ")
                .write(link)
                .append(" where ")
                .name(link.ownerColumn())
                .append(" = ");
        return writer.value(ownerCodec(), owner);
    }

    private List<Object> keys(Collection<? extends T> rows) {
        Table<T, ?> target = path.target();
        return rows.stream()
                .map(row -> LinkWriter.<T>key(target, row))
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // the key was read from the owner
    private Codec<Object> ownerCodec() {
        return (Codec<Object>) path.owner().keyCodec();
    }

    @SuppressWarnings("unchecked") // keys are read from the target
    private Codec<Object> targetCodec() {
        return (Codec<Object>) path.target().keyCodec();
    }

    private void run(Operation operation, Sql sql) {
        executor.update(new StatementInfo(operation, path.link().tableName().toString(), sql), sql::bind);
    }
}
