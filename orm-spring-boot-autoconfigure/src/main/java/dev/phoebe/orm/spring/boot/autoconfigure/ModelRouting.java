package dev.phoebe.orm.spring.boot.autoconfigure;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.ModelRoutingException;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model lives in which database: the one that {@code @Model(database = "...")} names, else the one whose packages
 * fit best, else the primary one. Decided once, when the application starts. Immutable.
 */
final class ModelRouting {

    /** The database of {@code spring.datasource}, where there is no {@code orm.databases}. */
    static final String SINGLE = "default";

    private static final Logger LOG = LoggerFactory.getLogger(ModelRouting.class);

    private final ModelRegistry all;
    private final Map<Class<?>, String> databases = new HashMap<>();

    /** The routes of these models. */
    ModelRouting(ModelRegistry all, Map<String, DatabaseProperties> byName) {
        this.all = all;
        if (byName.isEmpty()) {
            all.tables().forEach(ModelRouting::requireNoName);
            return;
        }
        String primary = Objects.requireNonNull(NamedDatabases.of(byName).primary());
        for (Table<?, ?> table : all.tables()) {
            databases.put(table.modelType(), route(table, byName, primary));
        }
        all.tables().forEach(this::requireRelationsAtHome);
        byName.forEach(this::warnOfUnusedPackages);
    }

    /** The models of a database. */
    ModelRegistry models(String database) {
        return databases.isEmpty() ? all : all.filter(table -> database.equals(databases.get(table.modelType())));
    }

    private static void requireNoName(Table<?, ?> table) {
        if (!table.database().isEmpty() && !table.database().equals(SINGLE)) {
            throw new ModelRoutingException(name(table) + " asks for the database '" + table.database()
                    + "', but there are no databases with names. Configure " + NamedDatabases.PREFIX + "."
                    + table.database() + ".url, or take database = \"" + table.database() + "\" out of its @Model.");
        }
    }

    private static String route(Table<?, ?> table, Map<String, DatabaseProperties> byName, String primary) {
        if (!table.database().isEmpty()) {
            if (!byName.containsKey(table.database())) {
                throw new ModelRoutingException(name(table) + " asks for the database '" + table.database()
                        + "', but there are only these: " + String.join(", ", new TreeSet<>(byName.keySet()))
                        + ". Configure " + NamedDatabases.PREFIX + "." + table.database()
                        + ".url, or name one of them in its @Model(database = ...).");
            }
            return table.database();
        }
        int longest = byName.values().stream()
                .flatMap(properties -> properties.models().stream())
                .filter(models -> fits(table, models))
                .mapToInt(String::length)
                .max()
                .orElse(-1);
        if (longest < 0) {
            return primary;
        }
        List<String> fitting = byName.entrySet().stream()
                .filter(entry -> entry.getValue().models().stream()
                        .anyMatch(models -> models.length() == longest && fits(table, models)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (fitting.size() > 1) {
            throw new ModelRoutingException(
                    name(table) + " belongs to several databases, because its package is listed in "
                            + NamedDatabases.PREFIX + ".<name>.models of " + String.join(" and ", fitting)
                            + ". List it in one of them, or name one in its @Model(database = ...).");
        }
        return fitting.get(0);
    }

    private static boolean fits(Table<?, ?> table, String models) {
        String packageName = table.modelType().getPackageName();
        return packageName.equals(models) || packageName.startsWith(models + ".");
    }

    /** No foreign key leads from one database into another. */
    private void requireRelationsAtHome(Table<?, ?> table) {
        String home = databases.get(table.modelType());
        for (RelationPath<?, ?> relation : table.relations()) {
            if (relation instanceof Reference<?, ?> reference) {
                String other = databases.get(reference.target().modelType());
                if (other != null && !other.equals(home)) {
                    throw new ModelRoutingException(name(table) + "." + reference.property() + " refers to "
                            + name(reference.target()) + ", but the one belongs to the database '" + home
                            + "' and the other to '" + other
                            + "'. Put both into one database, or keep the key in an ordinary column.");
                }
            }
        }
    }

    private void warnOfUnusedPackages(String database, DatabaseProperties properties) {
        for (String models : properties.models()) {
            if (all.tables().stream().noneMatch(table -> fits(table, models))) {
                LOG.warn("{}.{}.models: there is no model in the package {}", NamedDatabases.PREFIX, database, models);
            }
        }
    }

    private static String name(Table<?, ?> table) {
        return table.modelType().getName();
    }
}
