package dev.phoebe.orm.tck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestDatabaseTests {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
    void databasesAreEmptyApartAndGoneInTheEnd(String name) throws SQLException {
        TestDatabase kind = TestDatabase.named(name);
        assertThat(kind.name()).isEqualTo(name);
        FreshDatabase gone;
        try (FreshDatabase one = kind.create();
                FreshDatabase other = kind.create()) {
            gone = one;
            assertThat(one.dialect().name().toLowerCase(Locale.ROOT)).isEqualTo(name);
            for (FreshDatabase each : new FreshDatabase[] {one, other}) {
                try (Connection connection = each.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create table only_here (id integer)");
                    statement.execute("insert into only_here (id) values (1)");
                    try (ResultSet rows = statement.executeQuery("select count(*) from only_here")) {
                        rows.next();
                        assertThat(rows.getInt(1)).isEqualTo(1);
                    }
                    assertThat(each.connectionsInUse()).isEqualTo(1);
                }
                assertThat(each.connectionsInUse()).isZero();
            }
        }
        assertThatThrownBy(() -> {
                    try (Connection connection = gone.connect();
                            Statement statement = connection.createStatement()) {
                        statement.execute("select * from only_here");
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> TestDatabase.named("oracle"))
                .hasMessage("No test database is named 'oracle', only [h2, sqlite, postgresql, mariadb].");
    }

    /** A server that does not start is not waited for by every test class again. */
    @Test
    void whatCannotBeStartedFailsAtOnce() {
        AtomicInteger tries = new AtomicInteger();
        Once<String> server = new Once<>("Oracle", () -> {
            tries.incrementAndGet();
            throw new SQLException("no");
        });
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(server::get)
                    .hasMessage("Oracle could not be reached, and the tests need it.")
                    .hasRootCauseMessage("no");
        }
        assertThat(tries).hasValue(1);
    }
}
