package dev.phoebe.orm.spring.actuate;

import dev.phoebe.orm.jdbc.StatementInfo;
import dev.phoebe.orm.jdbc.StatementListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Observes every statement of one database. Safe for use by several threads. */
public final class QueryObservations implements StatementListener {

    private final ObservationRegistry registry;
    private final String database;
    private final @Nullable QueryObservationConvention convention;

    /**
     * An observer.
     *
     * @param registry takes the observations
     * @param database the name of the database
     * @param convention how they are named; null for the usual way
     */
    public QueryObservations(
            ObservationRegistry registry, String database, @Nullable QueryObservationConvention convention) {
        this.registry = registry;
        this.database = database;
        this.convention = convention;
    }

    @Override
    public Execution start(StatementInfo statement) {
        if (registry.isNoop()) {
            return Execution.IGNORED;
        }
        Observation observation = Observation.start(
                convention,
                QueryObservationConvention.DEFAULT,
                () -> new QueryContext(database, statement.model(), statement.operation()),
                registry);
        return (rows, failure) -> {
            if (failure != null) {
                observation.error(failure);
            }
            observation.stop();
        };
    }
}
