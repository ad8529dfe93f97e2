package dev.phoebe.orm.tck.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class, and of the classes nested in it, on one kind of database. Each of these classes gets a
 * fresh, empty database; methods of theirs may ask for what {@link DatabaseExtension} hands out:
 *
 * <pre>{@code
 * @OnDatabase("sqlite")
 * class SqliteContractTests {
 *     @Nested class Inserts extends InsertContract {}
 * }
 *
 * abstract class InsertContract {
 *     @BeforeEach
 *     void prepare(DataSource dataSource) { ... }
 * }
 * }</pre>
 *
 * A database that cannot be reached fails the tests; they are never skipped.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface OnDatabase {

    /** The kind of database: {@code h2}, {@code sqlite}, {@code postgresql} or {@code mariadb}. */
    String value();
}
