package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.type.ListCodec;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array; on PostgreSQL and H2. Other databases have none, and every method here is refused there by an
 * {@link dev.phoebe.orm.error.UnsupportedFeatureException} before anything is sent.
 *
 * <p>Elements are counted from 0, as in Java, and never null. Where the array itself is null, so is every answer: a
 * condition is unknown, and finds no row. Null is no empty array: {@code orElse(List.of())} makes it one. A null or a list
 * with a null in it, where an element or elements are asked for, is an {@link InvalidQueryException}.
 *
 * @param <E> the type of the elements
 */
public interface ArrayExpression<E> extends TypedExpression<List<E>, ArrayExpression<E>> {

    @Override
    ListCodec<E> codec();

    /** Whether a value is among the elements: {@code this @> ?}, or {@code array_contains(this, ?)} on H2. */
    default Condition contains(E value) {
        return ArrayForm.contains(this, value);
    }

    /** Whether something is among the elements: {@code other = any(this)}, or {@code array_contains(this, other)} on H2. */
    default Condition contains(Expression<E> other) {
        return ArrayForm.contains(this, other);
    }

    /** Whether all of these are among the elements: {@code this @> ?}. True of none. */
    default Condition containsAll(Collection<? extends E> values) {
        return ArrayForm.containsAll(this, ArrayForm.value(this, values));
    }

    /** Whether all elements of another array are among those of this one: {@code this @> other}. */
    default Condition containsAll(Expression<List<E>> other) {
        return ArrayForm.containsAll(this, other);
    }

    /** Whether one of these at least is among the elements: {@code this && ?}. False of none. */
    default Condition overlaps(Collection<? extends E> values) {
        return ArrayForm.overlaps(this, ArrayForm.value(this, values));
    }

    /** Whether this and another array have an element in common: {@code this && other}. */
    default Condition overlaps(Expression<List<E>> other) {
        return ArrayForm.overlaps(this, other);
    }

    /** Whether every element is one of these: {@code ? @> this}. True of an empty array. */
    default Condition containedBy(Collection<? extends E> values) {
        return ArrayForm.containsAll(ArrayForm.value(this, values), this);
    }

    /** Whether every element is one of another array: {@code other @> this}. */
    default Condition containedBy(Expression<List<E>> other) {
        return ArrayForm.containsAll(other, this);
    }

    /** {@code cardinality(this)}: how many elements there are. */
    default IntegerExpression length() {
        return ExpressionType.INTEGER.make(ArrayForm.length(this));
    }

    /** {@code cardinality(this) = 0}: whether there is no element. Null is not empty. */
    default Condition isEmpty() {
        return length().eq(0);
    }

    /**
     * The element at a place, counted from 0: {@code this[?]}, where SQL counts from 1. Null behind the last.
     *
     * @throws InvalidQueryException when the place is below 0
     */
    default Expression<E> get(int place) {
        return new Computed<>(ArrayForm.element(this, place), codec().elements());
    }

    /**
     * The same as an expression of its type: {@code NOTE.labels.get(0, ExpressionType.STRING).startsWith("a")}.
     *
     * @throws InvalidQueryException when the place is below 0, or the elements are of another type
     */
    default <X extends Expression<E>> X get(int place, ExpressionType<X> type) {
        return ArrayForm.element(this, place, type);
    }

    /**
     * The elements from one place to another, counted from 0 and without the latter, as {@link List#subList} has it:
     * {@code this[?:?]}. What lies behind the last element is left out.
     *
     * @throws InvalidQueryException when a place is below 0, or the first behind the second
     */
    default ArrayExpression<E> slice(int from, int to) {
        return type().make(ArrayForm.slice(this, from, to));
    }

    /** The elements, and these behind them: {@code array_cat(this, ?)}. */
    default ArrayExpression<E> concat(Collection<? extends E> values) {
        return type().make(ArrayForm.concat(this, ArrayForm.value(this, values)));
    }

    /** The elements, and those of another array behind them: {@code array_cat(this, other)}. */
    default ArrayExpression<E> concat(Expression<List<E>> other) {
        return type().make(ArrayForm.concat(this, other));
    }

    /** The elements, and one more behind them: {@code array_append(this, ?)}. */
    default ArrayExpression<E> append(E value) {
        return type().make(ArrayForm.append(this, ArrayForm.element(this, value)));
    }

    /** The elements, and one more behind them: {@code array_append(this, other)}. Null where the other one is. */
    default ArrayExpression<E> append(Expression<E> other) {
        return type().make(ArrayForm.append(this, other));
    }

    /** {@code this = ?}: the same elements in the same order; {@code this is null} for null. */
    @Override
    default Condition eq(@Nullable List<E> value) {
        return value == null ? isNull() : new Comparison(this, " = ", ArrayForm.value(this, value));
    }

    /** {@code this <> ?}: other elements, or in another order; {@code this is not null} for null. */
    @Override
    default Condition ne(@Nullable List<E> value) {
        return value == null ? isNotNull() : new Comparison(this, " <> ", ArrayForm.value(this, value));
    }

    @Override
    default ExpressionType<ArrayExpression<E>> type() {
        return ExpressionType.lists(codec());
    }

    @Override
    default ArrayExpression<E> orElse(List<E> value) {
        return orElse(ArrayForm.value(this, value));
    }

    @Override
    default ArrayExpression<E> nullIf(List<E> value) {
        return nullIf(ArrayForm.value(this, value));
    }
}
