package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Value;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.CompositeRef;
import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.ValueRules;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import java.util.ArrayList;
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

    /**
     * Checks that the column is one of the table whose rows are written; a path and a raw type may lead to another one's.
     *
     * @throws InvalidQueryException when it is not
     */
    Assignment requireOf(Table<?, ?> table) {
        requireOf(table, column);
        return this;
    }

    static void requireOf(Table<?, ?> table, Column<?, ?> column) {
        if (column.table().path() != null || column.modelType() != table.modelType()) {
            throw new InvalidQueryException("The column '" + column + "' is none of the table '" + table
                    + "', whose rows are written. Name a column of that table.");
        }
    }

    /** A value of the program, which must fit the column as a value of a model must. */
    static <V> Assignment value(Column<?, V> column, @Nullable V value) {
        Class<V> type = column.codec().type();
        if (value != null && !type.isInstance(value)) {
            throw new InvalidQueryException("The column '" + column + "' takes " + type.getSimpleName() + ", not "
                    + value.getClass().getSimpleName() + ".");
        }
        V kept = copied(fitting(column, value));
        return new Assignment(column, new Given<>(column.codec(), kept), true);
    }

    /**
     * The value as the column stores it.
     *
     * @throws ValidationException when the column does not take it
     */
    static <V> @Nullable V fitting(Column<?, V> column, @Nullable V value) {
        V fitting = ValueRules.rounded(column.definition(), value);
        String objection = ValueRules.check(column.definition(), fitting);
        if (objection != null) {
            throw new ValidationException(
                    column.table().modelType().getSimpleName(), List.of(new Violation(column.property(), objection)));
        }
        return fitting;
    }

    /** A number of the program, which must fit the type of the column. */
    static <N extends Number & Comparable<? super N>> Assignment number(NumberColumn<?, N> column, long value) {
        try {
            return value(column, column.codec().of(value));
        } catch (ArithmeticException e) {
            throw new ValidationException(
                    column.table().modelType().getSimpleName(),
                    List.of(new Violation(
                            column.property(),
                            "must be a number of the type "
                                    + column.codec().type().getSimpleName())));
        }
    }

    /**
     * A reference of several columns and the key that it holds, one for each column.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    static List<Assignment> reference(CompositeRef<?, ?> reference, @Nullable Key key) {
        List<?> parts = key == null ? List.of() : reference.mapping().key().parts(key);
        List<Assignment> all = new ArrayList<>();
        for (Column<?, ?> column : reference.columns()) {
            all.add(untyped(column, key == null ? null : parts.get(all.size())));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // the parts of a key were checked to be of the types of its columns
    private static <V> Assignment untyped(Column<?, V> column, @Nullable Object value) {
        return value(column, (V) value);
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

    /** An expression; one that is nothing but a value is a value. */
    @SuppressWarnings("unchecked") // value() looks at the type, which a raw type may hide
    static <V> Assignment expression(Column<?, V> column, Expression<V> value) {
        Value<?> constant = Value.of(value);
        if (constant != null) {
            return value(column, (V) constant.value());
        }
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
