package dev.phoebe.orm.model;

import dev.phoebe.orm.sql.Name;
import java.util.List;

/**
 * An index over columns of one table.
 *
 * @param name its name; empty to have one made
 * @param properties the properties, in order
 * @param unique whether no two rows may have the same values
 */
public record IndexDefinition(String name, List<String> properties, boolean unique) {

    /** The columns of its properties, in order. */
    public List<Name> columns(Table<?, ?> table) {
        return properties.stream()
                .flatMap(property -> table.columns(property).stream())
                .<Name>map(Column::name)
                .toList();
    }
}
