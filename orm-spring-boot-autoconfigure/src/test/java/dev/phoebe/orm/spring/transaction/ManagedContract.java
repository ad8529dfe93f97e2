package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.tck.contract.Contract;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.fault.FaultyDataSource;
import dev.phoebe.orm.tck.model.Tag;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What contracts of Spring's own transactions start from: a database whose manager is asked directly. */
abstract class ManagedContract extends Contract {

    /** The calls of the driver, which can fail. */
    final FaultyDataSource calls =
            new FaultyDataSource(() -> fresh().dataSource().getConnection());

    /** What hooks have seen. */
    final List<String> happened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    JdbcTransactionManager manager;

    @SuppressWarnings("NullAway.Init")
    TransactionTemplate template;

    /** Of nested methods. */
    @SuppressWarnings("NullAway.Init")
    TransactionTemplate nested;

    @Override
    protected DataSource source(FreshDatabase database) {
        return calls;
    }

    @Override
    protected DatabaseBuilder configured(DatabaseBuilder builder, DataSource source) {
        manager = new JdbcTransactionManager(source);
        template = new TransactionTemplate(manager);
        nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return builder.transactions(SpringTransactions.of(manager));
    }

    @BeforeEach
    void forget() {
        happened.clear();
    }

    @AfterEach
    void heal() {
        calls.heal();
    }

    final void add(String name) {
        db.insert(new Tag(name));
    }

    final List<String> stored() {
        return column("select name from tag order by name");
    }

    /** Says what becomes of the level that runs. */
    final void listen(String level) {
        db.atomic(tx -> {
            tx.afterCommit(() -> happened.add(level + " committed"));
            tx.afterRollback(() -> happened.add(level + " rolled back"));
        });
    }
}
