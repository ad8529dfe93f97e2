package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ValueRules;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column and what it is set to.
 *
 * @param plain whether that is a value of the program, and not an expression
 */
record Assignment(Column<?, ?> column, Fragment value, boolean plain) {

    /** These and one more; a column that is set twice is refused, because databases disagree on which value counts. */
    List<Assignment> after(List<Assignment> others) {
        requireNewIn(others);
        return Clauses.append(others, this);
    }

    /**
     * Checks that the column may be written in a row that is there.
     *
     * @throws InvalidQueryException when the model says {@code updatable = false}
     */
    Assignment requireUpdatable() {
        if (!column.definition().updatable() && column.definition().key() == null) {
            throw new InvalidQueryException("The column '" + name() + "' of '" + column.table()
                    + "' cannot be updated: its model says updatable = false.");
        }
        return this;
    }

    void requireNewIn(List<Assignment> others) {
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i).name().equals(name())) {
                throw new InvalidQueryException("The column '" + name() + "' is set twice. Set it once.");
            }
        }
    }

    Name name() {
        return column.name();
    }

    /** A value of the program, which must fit the column as a value of a model must. */
    static <V> Assignment value(Column<?, V> column, @Nullable V value) {
        V fitting = ValueRules.rounded(column.definition(), value);
        String objection = ValueRules.check(column.definition(), fitting);
        if (objection != null) {
            throw new ValidationException(
                    column.table().modelType().getSimpleName(), List.of(new Violation(column.property(), objection)));
        }
        V kept = copied(fitting);
        return new Assignment(column, new Given<>(column.codec(), kept), true);
    }

    /** Whether it is set to null. */
    boolean isNull() {
        return value instanceof Given<?> given && given.value == null;
    }

    /** Whether it is set to the number 0. */
    boolean isZero() {
        return value instanceof Given<?> given && given.value instanceof Number number && number.longValue() == 0;
    }

    /** A value of the program; equal ones are the same. */
    private record Given<V>(Codec<V> codec, @Nullable V value) implements Fragment {

        @Override
        public void write(SqlWriter writer) {
            writer.value(codec, value);
        }
    }

    /** What the program does to its list afterwards does not change the statement. */
    @SuppressWarnings("unchecked") // a list stays a list
    private static <V> @Nullable V copied(@Nullable V value) {
        return value instanceof List<?> list ? (V) List.copyOf(list) : value;
    }

    static <V> Assignment expression(Column<?, V> column, Expression<V> value) {
        Fragment stored =
                StoredValue.of(value, value.codec(), column.definition().type());
        return new Assignment(column, stored, false);
    }

    /** The value where nothing around it tells its type. */
    void writeTyped(SqlWriter writer) {
        if (plain) {
            writer.dialect().types().typed(writer, column.codec().sqlType(), value);
        } else {
            writer.write(value);
        }
    }
}
