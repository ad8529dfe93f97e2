package dev.phoebe.orm.schema;

import dev.phoebe.orm.model.CheckDefinition;
import dev.phoebe.orm.model.IndexDefinition;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Names;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the constraints and indexes of one schema, each of them once: {@code order} with {@code item_count} and
 * {@code order_item} with {@code count} would both be {@code order_item_count_idx}. Not thread-safe.
 */
final class ConstraintNames {

    private final Set<String> taken = new HashSet<>();

    /** The names that the program gave, before any is made. */
    ConstraintNames(Collection<? extends Table<?, ?>> tables) {
        for (Table<?, ?> table : tables) {
            table.indexes().stream().map(IndexDefinition::name).forEach(this::take);
            table.checks().stream().map(CheckDefinition::name).forEach(this::take);
        }
    }

    private boolean take(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** A name for a constraint or an index that has none. */
    Name made(Name table, List<Name> columns, String ending) {
        Name plain = Names.made(table, columns, ending);
        if (take(plain.text())) {
            return plain;
        }
        Name hashed = Names.hashed(table, columns, ending);
        take(hashed.text());
        return hashed;
    }
}
