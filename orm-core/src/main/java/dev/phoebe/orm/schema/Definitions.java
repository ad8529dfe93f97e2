package dev.phoebe.orm.schema;

import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of some models and the link tables between them. Not thread-safe. */
final class Definitions {

    private final Collection<? extends Table<?, ?>> tables;
    private final Map<@Nullable Name, ConstraintNames> names = new HashMap<>();
    private final Map<TableName, TableDefinition> all = new LinkedHashMap<>();

    private Definitions(Collection<? extends Table<?, ?>> tables) {
        this.tables = tables;
    }

    /** All of them, each one behind those that it refers to. */
    static List<TableDefinition> of(Collection<? extends Table<?, ?>> tables) {
        Definitions definitions = new Definitions(tables);
        definitions.addModels();
        definitions.addLinks();
        return definitions.sorted();
    }

    /** Made in the order of their names, whatever that of the models is, so that constraints always get the same names. */
    private void addModels() {
        Map<TableName, TableDefinition> made = new HashMap<>();
        tables.stream()
                .sorted(Comparator.comparing(table -> table.tableName().toString()))
                .forEach(table -> made.put(table.tableName(), TableDefinition.of(table, namesOf(table.tableName()))));
        tables.forEach(table -> all.put(table.tableName(), Objects.requireNonNull(made.get(table.tableName()))));
    }

    private void addLinks() {
        for (Table<?, ?> table : tables) {
            for (RelationPath<?, ?> relation : table.relations()) {
                if (relation instanceof ManyToManyPath<?, ?> path && path.link().made()) {
                    all.computeIfAbsent(path.link().tableName(), name -> TableDefinition.of(path, namesOf(name)));
                }
            }
        }
    }

    private ConstraintNames namesOf(TableName table) {
        return names.computeIfAbsent(table.schema(), schema -> new ConstraintNames(tables));
    }

    private List<TableDefinition> sorted() {
        List<TableDefinition> sorted = new ArrayList<>();
        Set<TableName> seen = new HashSet<>();
        all.values().forEach(table -> visit(table, seen, sorted));
        return sorted;
    }

    private void visit(TableDefinition table, Set<TableName> seen, List<TableDefinition> sorted) {
        if (seen.add(table.name())) {
            for (TableDefinition.ForeignKey key : table.foreignKeys()) {
                TableDefinition target = all.get(key.table());
                if (target != null) {
                    visit(target, seen, sorted);
                }
            }
            sorted.add(table);
        }
    }
}
