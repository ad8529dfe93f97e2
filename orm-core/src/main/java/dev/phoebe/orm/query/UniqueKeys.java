package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Upsert;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a table by which a row can be there already: its key, its unique columns and its unique indexes. */
final class UniqueKeys {

    private UniqueKeys() {}

    private static List<Set<Name>> of(Table<?, ?> table) {
        List<Set<Name>> keys = new ArrayList<>();
        keys.add(names(table.keyColumns()));
        for (Column<?, ?> column : table.columns()) {
            CompositeRef<?, ?> composite = column.composite();
            if (column.definition().unique()) {
                keys.add(names(composite == null ? List.of(column) : composite.columns()));
            }
        }
        for (IndexDefinition index : table.indexes()) {
            if (index.unique()) {
                keys.add(new LinkedHashSet<>(index.columns(table)));
            }
        }
        return keys;
    }

    /** Whether no other key of the table is given all its values. */
    static boolean isOnly(Table<?, ?> table, List<Name> target, List<Name> names) {
        Set<Name> meant = Set.copyOf(target);
        return of(table).stream().noneMatch(key -> names.containsAll(key) && !key.equals(meant));
    }

    /**
     * Refuses columns by which no row can be in conflict. The databases do not agree on what they mean: H2 overwrites every
     * row that is equal in them, and MariaDB inserts another one.
     */
    static Upsert.Target requireKey(Table<?, ?> table, Upsert.Target target) {
        if (target.columns().isEmpty() || target.condition() != null) {
            return target;
        }
        List<Set<Name>> keys = of(table);
        if (!keys.contains(new LinkedHashSet<>(target.columns()))) {
            throw new InvalidQueryException("No row can be in conflict by " + text(target.columns()) + " of '" + table
                    + "': that is neither its key nor unique. Name one of these: "
                    + keys.stream().map(UniqueKeys::text).distinct().collect(Collectors.joining(", "))
                    + "; or say where(...), for an index over some of the rows.");
        }
        return target;
    }

    private static String text(Iterable<Name> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.text()));
        return "(" + String.join(", ", texts) + ")";
    }

    private static Set<Name> names(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
