package dev.phoebe.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.UnknownDialectException;
import dev.phoebe.orm.sql.BulkInsert;
import dev.phoebe.orm.sql.Dialect;
import dev.phoebe.orm.sql.Feature;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTests {

    private static DatabaseMetaData describing(String product, String version) {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                DialectsTests.class.getClassLoader(),
                new Class<?>[] {DatabaseMetaData.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getDatabaseProductName" -> product;
                    case "getDatabaseProductVersion" -> version;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @ParameterizedTest
    @CsvSource({
        "H2, 2.4.240 (2025-09-22), H2",
        "SQLite, 3.53.2, SQLite",
        "PostgreSQL, 18.6, PostgreSQL",
        "PostgreSQL, 13.0.0 (CockroachDB), PostgreSQL",
        "MariaDB, 11.4.5-MariaDB, MariaDB",
        "MySQL, 11.4.5-MariaDB, MariaDB",
        "MySQL, 5.5.5-10.11.6-MariaDB-1:10.11.6+maria~ubu2204, MariaDB",
        "MySQL, 9.4.0, MySQL",
    })
    void recognizesWhatADriverDescribes(String product, String version, String name) throws SQLException {
        assertThat(Dialects.of(describing(product, version)).name()).isEqualTo(name);
    }

    /** That driver has no statement that changes rows and answers with them. */
    @Test
    void mysqlsDriverReturnsNoRowsOfMariadb() throws SQLException {
        Dialect dialect = Dialects.of(describing("MySQL", "11.4.5-MariaDB"));
        assertThat(dialect.supports(Feature.INSERT_RETURNING)).isFalse();
        assertThat(dialect.supports(Feature.DELETE_RETURNING)).isFalse();
        assertThat(dialect.changes().bulkInsert(true).style()).isEqualTo(BulkInsert.Style.BATCH);
        assertThat(dialect.ddl().tableOptions())
                .isEqualTo(Dialects.named("mariadb").ddl().tableOptions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oracle", "DB2/LINUXX8664", "Microsoft SQL Server", "HSQL Database Engine", ""})
    void refusesWhatItDoesNotSpeak(String product) {
        assertThatThrownBy(() -> Dialects.of(describing(product, "h2 mysql 1.0")))
                .isInstanceOf(UnknownDialectException.class)
                .hasMessage("The database calls itself '" + product + "', version 'h2 mysql 1.0', which Phoebe does not"
                        + " speak. It speaks: h2, sqlite, postgresql, mariadb, mysql. If this database is compatible with"
                        + " one of them, name that one in the configuration; if not, implement"
                        + " dev.phoebe.orm.sql.Dialect.");
    }

    @Test
    void asksAConnection() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(Dialects.forConnection(connection)).isSameAs(Dialects.named("h2"));
        }
    }

    @Test
    void hasNames() {
        for (Dialect dialect : Dialects.all()) {
            assertThat(Dialects.named(dialect.name())).isSameAs(dialect);
        }
        assertThatThrownBy(() -> Dialects.named("oracle"))
                .isInstanceOf(UnknownDialectException.class)
                .hasMessage("There is no dialect named 'oracle'. Use one of: h2, sqlite, postgresql, mariadb, mysql.");
    }
}
