package dev.phoebe.orm.tck.database;

import java.sql.SQLException;
import java.util.List;

/** A kind of database. Its server, where it needs one, is started when first asked, and stops with the JVM. */
public interface TestDatabase {

    /** All kinds. */
    static List<TestDatabase> all() {
        return TestDatabases.ALL;
    }

    /** The kind with this name. */
    static TestDatabase named(String name) {
        return all().stream()
                .filter(database -> database.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No test database is named '" + name + "', only "
                        + all().stream().map(TestDatabase::name).toList() + "."));
    }

    /** Its name, as in {@link OnDatabase}. */
    String name();

    /** Makes an empty database, which is gone when it is closed. */
    FreshDatabase create() throws SQLException;
}
