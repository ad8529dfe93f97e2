package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ArraySql;
import dev.phoebe.orm.sql.ArraySql.Operand;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.TypeKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What arrays can be asked. Places are counted from 0 here, and from 1 in SQL. */
record ArrayForm(Writing writing, @Nullable Source origin) implements Formula {

    /** How it is written. */
    @FunctionalInterface
    interface Writing {
        void write(SqlWriter writer, ArraySql arrays);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.require(Feature.ARRAYS);
        writing.write(writer, writer.dialect().arrays());
    }

    /** What is true or false of an array. */
    private record Test(ArrayForm form) implements Compound {

        @Override
        public void write(SqlWriter writer) {
            form.write(writer);
        }

        @Override
        public @Nullable Source origin() {
            return form.origin();
        }
    }

    // ---- values

    /** A list of the program, as the array stores it. */
    static <E> Expression<List<E>> value(ArrayExpression<E> array, Collection<? extends E> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidQueryException(
                    "A list with a null in it is compared with an array, or added to one: the elements of arrays are"
                            + " never null. Leave it out.");
        }
        return new Value<>(array.codec(), List.copyOf(values));
    }

    /** An element of the program, as the array stores it. */
    static <E> Expression<E> element(ArrayExpression<E> array, E value) {
        if (value == null) {
            throw new InvalidQueryException(
                    "A null is looked for in an array, or added to one: the elements of arrays are never null.");
        }
        return new Value<>(array.codec().elements(), value);
    }

    // ---- tests

    static <E> Condition contains(ArrayExpression<E> array, E value) {
        Expression<E> element = element(array, value);
        Expression<List<E>> alone = new Value<>(array.codec(), List.of(value));
        return new Test(new ArrayForm(
                (writer, arrays) -> arrays.contains(writer, Call.operand(array), element, alone), array.origin()));
    }

    static <E> Condition contains(ArrayExpression<E> array, Expression<E> other) {
        return new Test(new ArrayForm(
                (writer, arrays) -> arrays.contains(writer, Call.operand(array), Call.operand(other)),
                Formula.origin(array, other)));
    }

    static Condition containsAll(Expression<?> container, Expression<?> contained) {
        return new Test(new ArrayForm(
                (writer, arrays) -> arrays.containsAll(writer, operand(container), operand(contained)),
                Formula.origin(container, contained)));
    }

    static Condition overlaps(Expression<?> array, Expression<?> other) {
        return new Test(new ArrayForm(
                (writer, arrays) -> arrays.overlaps(writer, operand(array), operand(other)),
                Formula.origin(array, other)));
    }

    // ---- parts

    static Formula length(ArrayExpression<?> array) {
        return new ArrayForm((writer, arrays) -> arrays.length(writer, array), array.origin());
    }

    static Formula element(ArrayExpression<?> array, int place) {
        requirePlace(place);
        return new ArrayForm(
                (writer, arrays) -> arrays.element(writer, Call.operand(array), Math.addExact(place, 1)),
                array.origin());
    }

    static <X extends Expression<?>> X element(ArrayExpression<?> array, int place, ExpressionType<X> type) {
        TypeKind kind = array.codec().elements().kind();
        if (type.type().kind() != kind) {
            throw new InvalidQueryException("The elements of this array are of the kind " + kind
                    + ", and cannot be taken for " + type.type().kind() + ".");
        }
        return type.make(element(array, place));
    }

    static Formula slice(ArrayExpression<?> array, int from, int to) {
        requirePlace(from);
        if (to < from) {
            throw new InvalidQueryException("A part of an array from " + from + " to " + to
                    + " ends before it begins. Name the lower place first.");
        }
        return new ArrayForm(
                (writer, arrays) -> arrays.slice(writer, Call.operand(array), Math.addExact(from, 1), to),
                array.origin());
    }

    private static void requirePlace(int place) {
        if (place < 0) {
            throw new InvalidQueryException("The elements of an array are counted from 0, and " + place
                    + " is below that. Count from the begin.");
        }
    }

    // ---- longer arrays

    static Formula concat(ArrayExpression<?> array, Expression<?> other) {
        return new ArrayForm(
                (writer, arrays) -> arrays.concat(writer, operand(array), operand(other)),
                Formula.origin(array, other));
    }

    static Formula append(ArrayExpression<?> array, Expression<?> element) {
        return new ArrayForm(
                (writer, arrays) -> arrays.append(writer, Call.operand(array), operand(element)),
                Formula.origin(array, element));
    }

    private static Operand operand(Expression<?> expression) {
        Fragment sql = Call.operand(expression);
        Value<?> value = Value.of(expression);
        return value == null ? new Operand(sql, sql, false) : new Operand(sql, value::writeTyped, true);
    }
}
