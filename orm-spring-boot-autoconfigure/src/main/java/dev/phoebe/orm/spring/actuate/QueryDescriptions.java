package dev.phoebe.orm.spring.actuate;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what the meters of statements measure: an observation, of which they are made, cannot. Immutable. */
public final class QueryDescriptions implements MeterFilter {

    private final Map<String, String> descriptions;

    /**
     * A filter.
     *
     * @param convention how statements are named; null for the usual way
     */
    public QueryDescriptions(@Nullable QueryObservationConvention convention) {
        String name = (convention == null ? QueryObservationConvention.DEFAULT : convention).getName();
        this.descriptions = name == null
                ? Map.of()
                : Map.of(
                        name,
                        "Statements that a database has run",
                        name + ".active",
                        "Statements that a database runs at the moment");
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String description = descriptions.get(id.getName());
        if (description == null || id.getDescription() != null) {
            return id;
        }
        return new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), description, id.getType());
    }
}
