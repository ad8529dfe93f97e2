package dev.phoebe.orm.schema;

import dev.phoebe.orm.jdbc.ConstraintLookup;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unique keys of models by what databases call them: a constraint or index by its name, SQLite by its columns
 * ({@code users.email}), and primary keys by names of the database's own. Made when it is asked first. Safe for use by
 * several threads.
 */
public final class UniqueKeyNames implements ConstraintLookup {

    private final Collection<? extends Table<?, ?>> tables;
    private volatile @Nullable Map<String, List<UniqueKey>> keys;

    /** The keys of the tables of some models. */
    public UniqueKeyNames(Collection<? extends Table<?, ?>> tables) {
        this.tables = tables;
    }

    @Override
    public @Nullable UniqueKey find(String constraint, String model) {
        Map<String, List<UniqueKey>> known = keys;
        if (known == null) {
            known = collect();
            keys = known;
        }
        String name = constraint.toLowerCase(Locale.ROOT);
        List<UniqueKey> found = known.getOrDefault(name, List.of());
        if (found.isEmpty() && name.startsWith("primary")) { // of the table of the statement, whichever that is
            found = known.getOrDefault("primary", List.of());
            return found.stream().filter(key -> isOf(key, model)).findFirst().orElse(null);
        }
        return found.stream()
                .filter(key -> isOf(key, model))
                .findFirst()
                .orElse(found.size() == 1 ? found.get(0) : null);
    }

    private static boolean isOf(UniqueKey key, String model) {
        return key.model().getSimpleName().equals(model);
    }

    private Map<String, List<UniqueKey>> collect() {
        Map<String, List<UniqueKey>> names = new HashMap<>();
        Map<Object, TableDefinition> definitions = new HashMap<>();
        SchemaManager.definitions(tables).forEach(definition -> definitions.put(definition.name(), definition));
        for (Table<?, ?> table : tables) {
            TableDefinition definition = Objects.requireNonNull(definitions.get(table.tableName()));
            UniqueKey primary = key(table, definition.key());
            add(names, "primary", primary);
            add(names, definition.name().name().text() + "_pkey", primary);
            add(names, columns(definition, definition.key()), primary);
            for (TableDefinition.Index index : definition.indexes()) {
                if (index.unique()) {
                    UniqueKey key = key(table, index.columns());
                    add(names, index.name().text(), key);
                    add(names, columns(definition, index.columns()), key);
                }
            }
        }
        return names;
    }

    private static void add(Map<String, List<UniqueKey>> names, String name, UniqueKey key) {
        names.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>(1))
                .add(key);
    }

    /** {@code book_tag.book_id, book_tag.tag_id}. */
    private static String columns(TableDefinition table, List<Name> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> table.name().name().text() + "." + column.text())
                        .toList());
    }

    private static UniqueKey key(Table<?, ?> table, List<Name> columns) {
        Set<String> properties = new LinkedHashSet<>();
        for (Name name : columns) {
            for (Column<?, ?> column : table.columns()) {
                if (column.name().equals(name)) {
                    properties.add(column.property());
                }
            }
        }
        return new UniqueKey(table.modelType(), List.copyOf(properties));
    }
}
