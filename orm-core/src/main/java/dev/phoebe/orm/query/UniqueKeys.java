package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of a table by which a row can be there already. */
final class UniqueKeys {

    private UniqueKeys() {}

    /** Whether no other key of the table is given all its values. */
    static boolean isOnly(Table<?, ?> table, List<Name> target, List<Name> names) {
        List<Set<Name>> keys = new ArrayList<>();
        keys.add(keyNames(table.keyColumns()));
        for (Column<?, ?> column : table.columns()) {
            if (column.definition().unique()) {
                keys.add(Set.of(column.name()));
            }
        }
        for (IndexDefinition index : table.indexes()) {
            if (index.unique()) {
                keys.add(keyNames(table.columns().stream()
                        .filter(column -> index.properties().contains(column.property()))
                        .toList()));
            }
        }
        return keys.stream().noneMatch(key -> names.containsAll(key) && !key.equals(Set.copyOf(target)));
    }

    private static Set<Name> keyNames(List<? extends Column<?, ?>> keyColumns) {
        return keyColumns.stream().map(Column::name).collect(Collectors.toSet());
    }
}
