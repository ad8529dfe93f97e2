package dev.phoebe.orm.sql;

import java.util.List;

/**
 * The join behind a path such as {@code BOOK.author()}.
 *
 * @param from where the path begins
 * @param property the relation that it follows
 * @param columns the columns of {@code from} that must equal those of the target
 * @param targetColumns the columns of the target
 * @param optional whether there may be no row on the other side, so that it takes an outer join
 */
public record PathJoin(Source from, String property, List<Name> columns, List<Name> targetColumns, boolean optional) {

    boolean sameAs(PathJoin other) {
        return property.equals(other.property) && from.sameAs(other.from);
    }
}
