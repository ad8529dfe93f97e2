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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links many rows of a many-to-many relation at once, with many links in each statement. */
public final class BulkLinks {

    private static final int LINKS_PER_STATEMENT = 500;

    private record Pair(Object owner, Object target) {}

    private final JdbcExecutor executor;
    private final Transactions transactions;

    /** Links in one database. */
    public BulkLinks(JdbcExecutor executor, Transactions transactions) {
        this.executor = executor;
        this.transactions = transactions;
    }

    /** Links each row to the rows that stand beside it: all of them, or none. No statement is sent for no link. */
    public <M, T> void add(ManyToManyPath<M, T> relation, Map<? extends M, ? extends Collection<? extends T>> links) {
        Set<Pair> pairs = new LinkedHashSet<>();
        links.forEach((owner, targets) -> {
            for (T target : targets) {
                pairs.add(new Pair(key(relation.owner(), owner), key(relation.target(), target)));
            }
        });
        if (pairs.isEmpty()) {
            return;
        }
        List<Pair> all = new ArrayList<>(pairs);
        int size = Math.min(LINKS_PER_STATEMENT, executor.dialect().maxParameters() / 2);
        transactions.allOrNone(() -> {
            for (int from = 0; from < all.size(); from += size) {
                insert(relation, all.subList(from, Math.min(all.size(), from + size)));
            }
            return Boolean.TRUE;
        });
    }

    private static <X> Object key(Table<X, ?> table, X model) {
        Object key = table.key(model);
        if (key == null) {
            throw new UnsavedReferenceException("A row of " + table.modelType().getSimpleName()
                    + " that is not saved yet cannot be linked: it has no key. Save it first; nothing was written.");
        }
        return key;
    }

    private void insert(ManyToManyPath<?, ?> relation, List<Pair> pairs) {
        Link link = relation.link();
        Codec<Object> owners = codec(relation.owner());
        Codec<Object> targets = codec(relation.target());
        SqlWriter writer = new SqlWriter(executor.dialect());
        writer.append("insert into ")
                .write(link)
                .append(" (")
                .name(link.ownerColumn())
                .append(", ");
        writer.name(link.targetColumn()).append(") values ");
        for (int i = 0; i < pairs.size(); i++) {
            writer.append(i == 0 ? "(" : ", (")
                    .value(owners, pairs.get(i).owner)
                    .append(", ");
            writer.value(targets, pairs.get(i).target).append(")");
        }
        Sql sql = writer.toSql();
        executor.update(new StatementInfo(Operation.INSERT, link.tableName().toString(), sql), sql::bind);
    }

    @SuppressWarnings("unchecked") // keys are read from this very table
    private static Codec<Object> codec(Table<?, ?> table) {
        return (Codec<Object>) table.keyCodec();
    }
}
