package dev.phoebe.orm.query;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import org.jspecify.annotations.Nullable;

/** A column and what it is set to. */
record Assignment(Name column, Fragment value) {

    static <V> Assignment value(Column<?, V> column, @Nullable V value) {
        return new Assignment(column.name(), writer -> writer.value(column.codec(), value));
    }
}
