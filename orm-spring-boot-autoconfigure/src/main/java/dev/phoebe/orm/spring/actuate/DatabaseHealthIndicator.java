package dev.phoebe.orm.spring.actuate;

import dev.phoebe.orm.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadata;

/** Whether a database answers, what it is, and how its pool is filled. */
public final class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private static final int ANSWER_WITHIN_SECONDS = 5;

    private final Database database;
    private final @Nullable DataSourcePoolMetadata pool;

    /**
     * The health of a database.
     *
     * @param database the database
     * @param pool what is known of its pool; null for nothing
     */
    public DatabaseHealthIndicator(Database database, @Nullable DataSourcePoolMetadata pool) {
        super("The database '" + database.name() + "' does not answer");
        this.database = database;
        this.pool = pool;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.withDetail("dialect", database.dialect().name());
        addPool(builder);
        try (Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            builder.withDetail("version", metaData.getDatabaseProductVersion());
            builder.status(connection.isValid(ANSWER_WITHIN_SECONDS) ? Status.UP : Status.DOWN);
        }
    }

    private void addPool(Health.Builder builder) {
        if (pool == null) {
            return;
        }
        Map<String, @Nullable Integer> figures = new LinkedHashMap<>();
        figures.put("active", pool.getActive());
        figures.put("idle", pool.getIdle());
        figures.put("max", pool.getMax());
        figures.values().removeIf(figure -> figure == null); // not every pool knows every figure
        if (!figures.isEmpty()) {
            builder.withDetail("pool", figures);
        }
    }
}
