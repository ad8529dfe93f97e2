package dev.phoebe.orm.tck;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConfigurationException;
import dev.phoebe.orm.tck.database.FreshDatabase;
import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Test;

@OnDatabase("mariadb")
class MariadbConnectionTests extends SocketTimeout {

    @Override
    String slow() {
        return "select sleep(60) as slept";
    }

    @Test
    void aDataSourceThatCountsChangedRowsIsRefused(FreshDatabase fresh) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(fresh.url());
            pool.setUsername(fresh.user());
            pool.setPassword(fresh.password());
            pool.addDataSourceProperty("useAffectedRows", "true");
            assertThatThrownBy(() -> Database.of(pool))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("useAffectedRows")
                    .hasMessageContaining("StaleRowException");
        }
    }
}
