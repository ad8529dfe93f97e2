package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.tck.fault.LostReplyContract;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lost replies to commits of Spring's manager, in a transaction that a block begins, or Spring's own template. */
abstract class ManagedLostReplies extends LostReplyContract {

    private final boolean byTemplate;
    private @Nullable TransactionTemplate template;

    ManagedLostReplies(boolean byTemplate) {
        this.byTemplate = byTemplate;
    }

    @Override
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        JdbcTransactionManager manager = new JdbcTransactionManager(source);
        template = new TransactionTemplate(manager);
        return builder.transactions(SpringTransactions.of(manager));
    }

    @Override
    protected void outermost(Database db, Runnable work) {
        TransactionTemplate springs = template;
        if (byTemplate && springs != null) {
            springs.executeWithoutResult(status -> work.run());
        } else {
            super.outermost(db, work);
        }
    }
}
