package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.sql.Feature;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Makes, compares or drops the tables of a database, as {@code orm.schema} says. It comes after scripts and migrations;
 * whatever uses tables comes after it: the databases, {@code JdbcTemplate} and its like.
 */
final class SchemaInitializer implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaInitializer.class);

    private final Supplier<SchemaMode> mode;
    private final Supplier<Database> tables;
    private SchemaMode applied = SchemaMode.NONE;

    /**
     * An initializer.
     *
     * @param mode says what to do
     * @param tables opens the database, to be closed again
     */
    SchemaInitializer(Supplier<SchemaMode> mode, Supplier<Database> tables) {
        this.mode = mode;
        this.tables = tables;
    }

    @Override
    public void afterPropertiesSet() {
        SchemaMode wanted = mode.get();
        if (wanted == SchemaMode.NONE) {
            return;
        }
        try (Database database = tables.get()) {
            asOne(database, () -> {
                if (wanted == SchemaMode.VALIDATE) {
                    database.validateTables();
                } else {
                    database.createTables();
                }
            });
        }
        applied = wanted;
    }

    @Override
    public void destroy() {
        if (applied != SchemaMode.CREATE_DROP) {
            return;
        }
        try (Database database = tables.get()) {
            asOne(database, database::dropTables);
        } catch (RuntimeException e) {
            LOG.warn("The tables could not be dropped at the end", e);
        }
    }

    /** As a whole or not at all, where the database can do that with tables. */
    private static void asOne(Database database, Runnable work) {
        if (database.dialect().supports(Feature.TRANSACTIONAL_DDL)) {
            database.atomic(work);
        } else {
            work.run();
        }
    }
}
