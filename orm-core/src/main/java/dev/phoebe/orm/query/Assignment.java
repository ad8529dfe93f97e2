package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ValueRules;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column and what it is set to. */
record Assignment(Name column, Fragment value) {

    /** These and one more; a column that is set twice is refused, because databases disagree on which value counts. */
    List<Assignment> after(List<Assignment> others) {
        for (Assignment other : others) {
            if (other.column.equals(column)) {
                throw new InvalidQueryException("The column '" + column + "' is set twice. Set it once.");
            }
        }
        return Clauses.append(others, this);
    }

    /** A value of the program, which must fit the column as a value of a model must. */
    static <V> Assignment value(Column<?, V> column, @Nullable V value) {
        V fitting = ValueRules.rounded(column.definition(), value);
        String objection = ValueRules.check(column.definition(), fitting);
        if (objection != null) {
            throw new ValidationException(
                    column.table().modelType().getSimpleName(), List.of(new Violation(column.property(), objection)));
        }
        return new Assignment(column.name(), writer -> writer.value(column.codec(), fitting));
    }
}
