package dev.phoebe.orm.spring.transaction;

import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

@OnDatabase("sqlite")
class SqliteSpringFaultTests {

    private static final int PORTION = 40;

    @Nested
    class BlocksOfTheJdbcManager extends ManagedFaults {

        BlocksOfTheJdbcManager() {
            super(PORTION, false, JdbcTransactionManager::new);
        }
    }

    @Nested
    class TemplatesOfTheJdbcManager extends ManagedFaults {

        TemplatesOfTheJdbcManager() {
            super(PORTION, true, JdbcTransactionManager::new);
        }
    }

    @Nested
    class BlocksOfTheDataSourceManager extends ManagedFaults {

        BlocksOfTheDataSourceManager() {
            super(PORTION, false, DataSourceTransactionManager::new);
        }
    }

    @Nested
    class TemplatesOfTheDataSourceManager extends ManagedFaults {

        TemplatesOfTheDataSourceManager() {
            super(PORTION, true, DataSourceTransactionManager::new);
        }
    }
}
