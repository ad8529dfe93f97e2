package dev.phoebe.orm.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.error.ConfigurationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which limits of time drivers are given. */
class TimeLimitsTests {

    private static Map<String, String> properties(String url) {
        return TimeLimits.DEFAULT.driverProperties(url);
    }

    @Test
    void serversAreGivenTenSecondsToConnectAndFiveMinutesToAnswer() {
        assertThat(properties("jdbc:postgresql://db/x"))
                .isEqualTo(Map.of(
                        "connectTimeout", "10", "loginTimeout", "10", "socketTimeout", "300", "tcpKeepAlive", "true"));
        assertThat(properties("jdbc:mariadb://db/x"))
                .isEqualTo(properties("jdbc:mysql://db/x"))
                .isEqualTo(Map.of("connectTimeout", "10000", "socketTimeout", "300000", "tcpKeepAlive", "true"));
        assertThat(properties("jdbc:h2:tcp://db/x")).isEqualTo(Map.of("NETWORK_TIMEOUT", "300000"));
    }

    @Test
    void filesHaveNoNetwork() {
        assertThat(properties("jdbc:h2:./x")).isEmpty();
        assertThat(properties("jdbc:h2:mem:x")).isEmpty();
        assertThat(properties("jdbc:sqlite:x.db")).isEqualTo(Map.of("busy_timeout", "10000"));
        assertThat(properties("jdbc:other:x")).isEmpty();
    }

    @Test
    void theUrlDecides() {
        assertThat(properties("jdbc:postgresql://db/x?sockettimeout=3&tcpKeepAlive=false"))
                .isEqualTo(Map.of("connectTimeout", "10", "loginTimeout", "10"));
        assertThat(properties("jdbc:postgresql://db/x?connectTimeout=60"))
                .as("a login takes no less than the connection in it")
                .isEqualTo(Map.of("socketTimeout", "300", "tcpKeepAlive", "true"));
        assertThat(properties("jdbc:postgresql:///?service=shop")).isEmpty();
        assertThat(properties("jdbc:mariadb://db/x?connectTimeout=0&socketTimeout=0&tcpKeepAlive=true"))
                .isEmpty();
        assertThat(properties("jdbc:h2:ssl://db/x;network_timeout=5")).isEmpty();
        assertThat(properties("jdbc:sqlite:x.db?Busy_Timeout=1")).isEmpty();
    }

    @Test
    void eachOfSeveralHostsIsTried() {
        assertThat(properties("jdbc:postgresql://one,two,three/x"))
                .containsEntry("connectTimeout", "10")
                .containsEntry("loginTimeout", "30");
    }

    @Test
    void limitsAreSetAndSwitchedOff() {
        assertThat(new TimeLimits(Duration.ofMillis(1500), Duration.ZERO).driverProperties("jdbc:postgresql://db/x"))
                .isEqualTo(Map.of("connectTimeout", "2", "loginTimeout", "2"));
        assertThat(new TimeLimits(Duration.ZERO, Duration.ofMillis(1500)).driverProperties("jdbc:mariadb://db/x"))
                .isEqualTo(Map.of("socketTimeout", "1500", "tcpKeepAlive", "true"));
        assertThatThrownBy(() -> Database.at("jdbc:h2:mem:x").connectTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("connectTimeout");
    }

    @Test
    void sqliteWaitsForTheLocksOfOthers() throws SQLException {
        try (OpenedDataSource opened = DataSources.open(ConnectionSettings.of(DatabaseUrl.parse("sqlite::memory:")));
                Connection connection = opened.getConnection();
                ResultSet answer = connection.createStatement().executeQuery("pragma busy_timeout")) {
            assertThat(answer.getInt(1)).isEqualTo(10_000);
        }
    }

    @Test
    void aReadyDataSourceHasItsOwn() throws SQLException {
        try (OpenedDataSource opened = DataSources.open(ConnectionSettings.of(DatabaseUrl.parse("h2:mem:")))) {
            assertThatThrownBy(() -> Database.builder(opened).socketTimeout(null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("socketTimeout belongs to Database.at(url)");
        }
    }
}
