package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.transaction.SpringTransactions;
import dev.phoebe.orm.transaction.Transactions;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Lets a {@link Database} bean that the application made itself, by {@code Database.of(dataSource)}, take part in Spring's
 * transactions, unless its builder was given transactions.
 */
final class OwnDatabases implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(OwnDatabases.class);

    private final ObjectProvider<PlatformTransactionManager> managers;

    OwnDatabases(ObjectProvider<PlatformTransactionManager> managers) {
        this.managers = managers;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof Database database && database.transactions().isByDefault()) {
            join(database, beanName);
        }
        return bean;
    }

    private void join(Database database, String beanName) {
        DataSource dataSource = database.dataSource();
        Transactions transactions = database.transactions();
        if (managers.stream().anyMatch(manager -> SpringTransactions.isFor(manager, dataSource))) {
            PlatformTransactionManager manager = TransactionManagers.of(dataSource, managers);
            transactions.delegateTo(SpringTransactions.of(manager).apply(dataSource, database.dialect()));
        } else {
            LOG.info(
                    "The database '{}' takes no part in @Transactional, because no transaction manager is for its DataSource",
                    beanName);
        }
    }
}
