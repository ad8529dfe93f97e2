package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;

/**
 * What properties are called in JSON: as in Java, unless the mapper has one of Jackson's naming strategies. Others want to
 * see the field, which we never look at.
 */
final class PropertyNames {

    private final MapperConfig<?> config;
    private final PropertyNamingStrategies.@Nullable NamingBase strategy;

    PropertyNames(MapperConfig<?> config) {
        this.config = config;
        this.strategy =
                config.getPropertyNamingStrategy() instanceof PropertyNamingStrategies.NamingBase known ? known : null;
    }

    @SuppressWarnings("NullAway") // Jackson's own strategies look at the name alone
    String of(String property) {
        return strategy == null ? property : strategy.nameForField(config, null, property);
    }

    /** The names of the columns of a key. */
    List<String> ofKey(Table<?, ?> table) {
        return table.keyColumns().stream().map(Column::property).map(this::of).toList();
    }
}
