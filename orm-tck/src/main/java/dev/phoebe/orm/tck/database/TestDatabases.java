package dev.phoebe.orm.tck.database;

import java.util.List;

/** The list behind {@link TestDatabase#all()}. */
final class TestDatabases {

    static final List<TestDatabase> ALL = List.of(
            new H2TestDatabase(), new SqliteTestDatabase(), new PostgresqlTestDatabase(), new MariadbTestDatabase());

    private TestDatabases() {}
}
