package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.error.OrmException;
import dev.phoebe.orm.tck.fault.FaultContract;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Faults below transactions of one of Spring's managers, which a block begins, or Spring's own template. */
abstract class ManagedFaults extends FaultContract {

    private static final TransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final Function<DataSource, DataSourceTransactionManager> managing;
    private final boolean byTemplate;
    private @Nullable TransactionTemplate template;

    ManagedFaults(int portion, boolean byTemplate, Function<DataSource, DataSourceTransactionManager> managing) {
        super(portion);
        this.managing = managing;
        this.byTemplate = byTemplate;
    }

    @Override
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        DataSourceTransactionManager manager = managing.apply(source);
        template = new TransactionTemplate(manager);
        return builder.transactions(SpringTransactions.of(manager));
    }

    @Override
    protected void outermost(Database db, Runnable work) {
        TransactionTemplate springs = template;
        if (byTemplate && springs != null) {
            springs.executeWithoutResult(status -> work.run());
        } else {
            db.atomic(work);
        }
    }

    @Override
    protected void inner(Database db, Runnable work) {
        TransactionTemplate springs = template;
        if (byTemplate && springs != null) {
            TransactionTemplate nested =
                    new TransactionTemplate(Objects.requireNonNull(springs.getTransactionManager()), NESTED);
            nested.executeWithoutResult(status -> work.run());
        } else {
            db.atomic(work);
        }
    }

    /** What a driver throws in a commit besides an SQLException, Spring passes on as it is. */
    @Override
    protected boolean isOpen(Throwable failure) {
        boolean untyped = !(failure instanceof OrmException
                || failure instanceof NestedRuntimeException); // which all of Spring's own are
        return super.isOpen(failure) || (byTemplate && untyped);
    }

    @Override
    protected void forget() {
        for (Object key :
                List.copyOf(TransactionSynchronizationManager.getResourceMap().keySet())) {
            TransactionSynchronizationManager.unbindResource(key);
        }
        TransactionSynchronizationManager.clear();
    }
}
