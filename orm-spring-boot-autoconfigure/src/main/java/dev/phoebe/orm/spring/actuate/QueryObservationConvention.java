package dev.phoebe.orm.spring.actuate;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * How a statement is named in metrics and traces: {@code orm.query} with the keys {@code database}, {@code model} ({@code
 * none} for a statement about no model), {@code operation} and {@code outcome} ({@code success} or {@code error}). A bean
 * of this type that overrides what it wants otherwise replaces it.
 */
public interface QueryObservationConvention extends ObservationConvention<QueryContext> {

    /** As described above. */
    QueryObservationConvention DEFAULT = new QueryObservationConvention() {};

    @Override
    default String getName() {
        return "orm.query";
    }

    @Override
    default String getContextualName(QueryContext context) {
        String operation = context.operation().word();
        return context.model().isEmpty() ? operation : operation + " " + context.model();
    }

    @Override
    default KeyValues getLowCardinalityKeyValues(QueryContext context) {
        return KeyValues.of(
                KeyValue.of("database", context.database()),
                KeyValue.of("model", context.model().isEmpty() ? KeyValue.NONE_VALUE : context.model()),
                KeyValue.of("operation", context.operation().word()),
                KeyValue.of("outcome", context.getError() == null ? "success" : "error"));
    }

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof QueryContext;
    }
}
