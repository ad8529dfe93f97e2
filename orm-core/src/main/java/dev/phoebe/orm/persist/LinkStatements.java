package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Upsert;
import dev.phoebe.orm.transaction.Transactions;
import dev.phoebe.orm.type.Codec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The statements that link and unlink rows of a many-to-many relation, of as many rows as one takes. They go through the
 * rows in the order of their keys, so that two programs at once do not wait for each other. Safe for use by several
 * threads.
 */
final class LinkStatements {

    /** Links of one statement; more do not make it faster. */
    private static final int MOST_LINKS = 1000;

    /** A row of the link table. */
    record Pair(Object owner, Object target) {}

    private final JdbcExecutor executor;
    private final Transactions transactions;
    private final ManyToManyPath<?, ?> path;
    private final Codec<Object> owners;
    private final Codec<Object> targets;

    LinkStatements(JdbcExecutor executor, Transactions transactions, ManyToManyPath<?, ?> path) {
        this.executor = executor;
        this.transactions = transactions;
        this.path = path;
        this.owners = codec(path.owner());
        this.targets = codec(path.target());
    }

    @SuppressWarnings("unchecked") // keys are read from this very table
    private static Codec<Object> codec(Table<?, ?> table) {
        return (Codec<Object>) table.keyCodec();
    }

    /**
     * The key of a row that is to be linked.
     *
     * @throws UnsavedReferenceException when it has none
     */
    static <X> Object key(Table<X, ?> table, X model) {
        Object key = table.key(model);
        if (key == null) {
            throw new UnsavedReferenceException("A row of " + table.modelType().getSimpleName()
                    + " that is not saved yet cannot be linked: it has no key. Save it first; nothing was written.");
        }
        return key;
    }

    /** Links rows, all or none. Where Phoebe makes the link table, those that are linked already stay so. */
    void insert(Collection<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparing(Pair::owner, LinkStatements::compare)
                .thenComparing(Pair::target, LinkStatements::compare));
        int size = Math.min(MOST_LINKS, executor.dialect().maxParameters() / 2);
        portions(sorted, size, portion -> {
            if (path.link().made()) {
                JdbcExecutor.upsert(
                        executor.dialect().changes().upsertAttempts(), () -> run(Operation.INSERT, upsert(portion)));
            } else {
                run(Operation.INSERT, insertion(portion));
            }
        });
    }

    @SuppressWarnings("unchecked") // keys of one table are of one type
    private static int compare(Object one, Object other) {
        return one instanceof Comparable<?> ? ((Comparable<Object>) one).compareTo(other) : 0;
    }

    /** Unlinks rows of an owner, all or none. */
    void delete(Object owner, Collection<Object> keys) {
        List<Object> sorted = new ArrayList<>(keys);
        sorted.sort(LinkStatements::compare);
        portions(sorted, Math.min(MOST_LINKS, executor.dialect().maxParameters() - 1), portion -> {
            SqlWriter writer = deletion(owner);
            writer.append(" and ").name(path.link().targetColumn()).append(" in (");
            for (int i = 0; i < portion.size(); i++) {
                writer.append(i == 0 ? "" : ", ").value(targets, portion.get(i));
            }
            run(Operation.DELETE, writer.append(")").toSql());
        });
    }

    /** Unlinks all rows of an owner. */
    void delete(Object owner) {
        run(Operation.DELETE, deletion(owner).toSql());
    }

    /** What is done with some of the rows. */
    @FunctionalInterface
    private interface Step<E> {
        void take(List<E> portion);
    }

    private <E> void portions(List<E> all, int size, Step<E> step) {
        if (all.size() <= size) {
            if (!all.isEmpty()) {
                step.take(all);
            }
            return;
        }
        transactions.allOrNone(() -> {
            for (int from = 0; from < all.size(); from += size) {
                step.take(all.subList(from, Math.min(all.size(), from + size)));
            }
            return Boolean.TRUE;
        });
    }

    private Sql upsert(List<Pair> pairs) {
        Link link = path.link();
        SqlWriter writer = new SqlWriter(executor.dialect());
        List<List<Fragment>> rows = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            rows.add(List.of(w -> w.value(owners, pair.owner()), w -> w.value(targets, pair.target())));
        }
        var columns = List.of(link.ownerColumn(), link.targetColumn());
        writer.openScope();
        executor.dialect()
                .changes()
                .upsert(
                        writer,
                        new Upsert(
                                link,
                                columns,
                                List.of(owners.sqlType(), targets.sqlType()),
                                rows,
                                null,
                                new Upsert.Target(columns, null, null),
                                List.of(),
                                null,
                                true));
        return writer.closeScope().toSql();
    }

    private Sql insertion(List<Pair> pairs) {
        Link link = path.link();
        SqlWriter writer = new SqlWriter(executor.dialect());
        writer.append("insert into ")
                .write(link)
                .append(" (")
                .name(link.ownerColumn())
                .append(", ");
        writer.name(link.targetColumn()).append(") values ");
        for (int i = 0; i < pairs.size(); i++) {
            writer.append(i == 0 ? "(" : ", (")
                    .value(owners, pairs.get(i).owner())
                    .append(", ");
            writer.value(targets, pairs.get(i).target()).append(")");
        }
        return writer.toSql();
    }

    private SqlWriter deletion(Object owner) {
        Link link = path.link();
        SqlWriter writer = new SqlWriter(executor.dialect());
        writer.append("delete from ")
                .write(link)
                .append(" where ")
                .name(link.ownerColumn())
                .append(" = ");
        return writer.value(owners, owner);
    }

    private long run(Operation operation, Sql sql) {
        return executor.update(
                new StatementInfo(operation, path.link().tableName().toString(), sql), sql::bind);
    }
}
