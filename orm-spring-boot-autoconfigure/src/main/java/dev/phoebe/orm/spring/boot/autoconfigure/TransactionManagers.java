package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.error.ConfigurationException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** Finds the transaction manager of a data source. */
final class TransactionManagers {

    private TransactionManagers() {}

    /**
     * The one that the application would use, if it is for this data source; else the only one that is. None is defined:
     * where there is none at all, the answer is for the database alone.
     */
    static PlatformTransactionManager of(DataSource dataSource, ObjectProvider<PlatformTransactionManager> managers) {
        PlatformTransactionManager usual = managers.getIfUnique();
        if (usual != null && fits(usual, dataSource)) {
            return usual;
        }
        List<PlatformTransactionManager> fitting =
                managers.stream().filter(manager -> fits(manager, dataSource)).toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (managers.stream().findAny().isEmpty()) {
            JdbcTransactionManager own = new JdbcTransactionManager(dataSource);
            own.setRollbackOnCommitFailure(true);
            return own;
        }
        throw new ConfigurationException(
                fitting.isEmpty()
                        ? "None of the transaction managers is for the DataSource of the database: define a"
                                + " JdbcTransactionManager over it."
                        : "There are " + fitting.size()
                                + " transaction managers for the DataSource of the database: mark"
                                + " one of them as @Primary.");
    }

    private static boolean fits(PlatformTransactionManager manager, DataSource dataSource) {
        return !(manager instanceof ResourceTransactionManager resources
                        && resources.getResourceFactory() instanceof DataSource)
                || TransactionSynchronizationUtils.sameResourceFactory(
                        (ResourceTransactionManager) manager, dataSource);
    }
}
