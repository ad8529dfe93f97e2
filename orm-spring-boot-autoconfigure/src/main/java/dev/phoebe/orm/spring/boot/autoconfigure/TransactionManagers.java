package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.spring.transaction.SpringTransactions;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Finds the transaction manager of a data source. */
final class TransactionManagers {

    private TransactionManagers() {}

    /**
     * The one that the application would use, if it is for this data source; else the only one that is. Managers of
     * something else, such as messages, are left alone. None is defined: where there is no manager at all, the answer is
     * for the database alone.
     */
    static PlatformTransactionManager of(DataSource dataSource, ObjectProvider<PlatformTransactionManager> managers) {
        PlatformTransactionManager usual = managers.getIfUnique();
        if (usual != null && SpringTransactions.isFor(usual, dataSource)) {
            return usual;
        }
        List<PlatformTransactionManager> fitting = managers.stream()
                .filter(manager -> SpringTransactions.isFor(manager, dataSource))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (managers.stream().findAny().isEmpty()) {
            return new JdbcTransactionManager(dataSource);
        }
        throw new ConfigurationException(
                fitting.isEmpty()
                        ? "None of the transaction managers is for the DataSource of the database ("
                                + names(managers) + "): define a JdbcTransactionManager over it, or give"
                                + " JpaTransactionManager its dataSource."
                        : "There are " + fitting.size()
                                + " transaction managers for the DataSource of the database: mark"
                                + " one of them as @Primary.");
    }

    private static String names(ObjectProvider<PlatformTransactionManager> managers) {
        return managers.stream().map(manager -> manager.getClass().getName()).collect(Collectors.joining(", "));
    }
}
