package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.KeyDefinition;
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

    /** The names of the columns of a key; of those that refer to a key of several columns, with the part behind. */
    List<String> ofKey(KeyDefinition key) {
        return key.columns().stream().map(PropertyNames::path).map(this::of).toList();
    }

    private static String path(Column<?, ?> column) {
        CompositeRef<?, ?> composite = column.composite();
        if (composite == null) {
            return column.property();
        }
        int part = composite.columns().indexOf(column);
        String name = path(composite.mapping().key().columns().get(part));
        return column.property() + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
