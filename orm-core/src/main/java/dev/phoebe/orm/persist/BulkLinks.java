package dev.phoebe.orm.persist;

import dev.phoebe.orm.jdbc.JdbcExecutor;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.transaction.Transactions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Links many rows of a many-to-many relation at once, with many links in each statement. */
public final class BulkLinks {

    private final JdbcExecutor executor;
    private final Transactions transactions;

    /** Links in one database. */
    public BulkLinks(JdbcExecutor executor, Transactions transactions) {
        this.executor = executor;
        this.transactions = transactions;
    }

    /** Links each row to the rows that stand beside it: all of them, or none. No statement is sent for no link. */
    public <M, T> void add(ManyToManyPath<M, T> relation, Map<? extends M, ? extends Collection<? extends T>> links) {
        Set<LinkStatements.Pair> pairs = new LinkedHashSet<>();
        links.forEach((owner, targets) -> {
            Object key = LinkStatements.key(relation.owner(), owner);
            for (T target : targets) {
                pairs.add(new LinkStatements.Pair(key, LinkStatements.key(relation.target(), target)));
            }
        });
        if (!pairs.isEmpty()) {
            transactions.allOrNone(() -> {
                new LinkStatements(executor, transactions, relation).insert(pairs);
                return Boolean.TRUE;
            });
        }
    }
}
