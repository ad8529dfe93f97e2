package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.error.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/**
 * The databases of {@code orm.databases}, of which one is the primary.
 *
 * @param byName what is said of each
 * @param primary the name of the one that is meant where none is named; null where there is none at all
 */
record NamedDatabases(
        Map<String, DatabaseProperties> byName, @Nullable String primary) {

    static final String PREFIX = "orm.databases";

    /** The properties, read before there are any beans; a name that nobody knows is an error. */
    static NamedDatabases read(Environment environment) {
        return of(Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, DatabaseProperties.class), nothingUnknown())
                .orElse(Map.of()));
    }

    /** A setting that nobody knows is an error: it was mistyped. */
    static BindHandler nothingUnknown() {
        return new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter());
    }

    static NamedDatabases of(Map<String, DatabaseProperties> byName) {
        byName.forEach(NamedDatabases::requireUrl);
        return new NamedDatabases(byName, byName.isEmpty() ? null : primary(byName));
    }

    private static void requireUrl(String name, DatabaseProperties properties) {
        if (properties.url() == null || properties.url().isBlank()) {
            throw new ConfigurationException(
                    "The database '" + name + "' has no URL: set " + PREFIX + "." + name + ".url.");
        }
    }

    private static String primary(Map<String, DatabaseProperties> byName) {
        List<String> marked = names(byName, DatabaseProperties::primary);
        if (marked.size() > 1) {
            throw new ConfigurationException("Of the databases " + String.join(", ", marked)
                    + " only one can be the primary one: leave " + PREFIX + ".<name>.primary at one of them.");
        }
        if (marked.size() == 1) {
            return marked.get(0);
        }
        if (byName.size() == 1) {
            return byName.keySet().iterator().next();
        }
        List<String> general = names(byName, properties -> properties.models().isEmpty());
        if (general.size() == 1) {
            return general.get(0);
        }
        throw new ConfigurationException("Nobody can tell which of the databases " + String.join(", ", byName.keySet())
                + " is meant where none is named: set " + PREFIX + ".<name>.primary to true at one of them.");
    }

    private static List<String> names(Map<String, DatabaseProperties> byName, Predicate<DatabaseProperties> condition) {
        return byName.entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static String dataSourceBean(String name) {
        return name + "DataSource";
    }

    static String transactionManagerBean(String name) {
        return name + "TransactionManager";
    }

    static String databaseBean(String name) {
        return name + "Database";
    }

    static String schemaInitializerBean(String name) {
        return name + "SchemaInitializer";
    }
}
