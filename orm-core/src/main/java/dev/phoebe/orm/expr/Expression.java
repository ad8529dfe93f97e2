package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.RowReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in SQL. Every value that a program gives is bound, never written into the text. Immutable
 * and safe for use by several threads.
 *
 * @param <V> the type of its value in Java
 */
public interface Expression<V> extends Selectable<V>, Fragment {

    /** How its values travel. */
    Codec<V> codec();

    /** Its type, which is also that of an expression that is made of it and has the same values. */
    default ExpressionType<? extends Expression<V>> type() {
        return ExpressionType.of(codec());
    }

    /** {@code this = ?}, or {@code this is null} for null. */
    default Condition eq(@Nullable V value) {
        return value == null ? isNull() : Comparison.of(this, " = ", value);
    }

    /** {@code this = other}. */
    default Condition eq(Expression<V> other) {
        return new Comparison(this, " = ", other);
    }

    /** {@code this <> ?}: as in SQL, not true for rows where this is null; or {@code this is not null} for null. */
    default Condition ne(@Nullable V value) {
        return value == null ? isNotNull() : Comparison.of(this, " <> ", value);
    }

    /** {@code this <> other}. */
    default Condition ne(Expression<V> other) {
        return new Comparison(this, " <> ", other);
    }

    /** {@code this in (?, ?)}; an empty list is false. A null among the values is refused. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    /**
     * {@code this in (?, ?)}; an empty list is false.
     *
     * @throws InvalidQueryException when a value is null
     */
    default Condition in(Collection<? extends V> values) {
        return new InList<>(this, values, false);
    }

    /** {@code this in (select ...)}. */
    default Condition in(Subquery<V> subquery) {
        return new InSubquery(this, subquery, false);
    }

    /** {@code this not in (?, ?)}; an empty list is true. A null among the values is refused. */
    @SuppressWarnings("unchecked") // the array is only read
    default Condition notIn(V... values) {
        return notIn(Arrays.asList(values));
    }

    /** {@code this not in (?, ?)}; an empty list is true. A null among the values is refused. */
    default Condition notIn(Collection<? extends V> values) {
        return new InList<>(this, values, true);
    }

    /** {@code this not in (select ...)}. */
    default Condition notIn(Subquery<V> subquery) {
        return new InSubquery(this, subquery, true);
    }

    /** {@code this is null}. */
    default Condition isNull() {
        return new NullTest(this, " is null");
    }

    /** {@code this is not null}. */
    default Condition isNotNull() {
        return new NullTest(this, " is not null");
    }

    /** Not equal, where null is a value like any other. */
    default Condition isDistinctFrom(@Nullable V value) {
        return isNotDistinctFrom(value).not();
    }

    /** Not equal, where null is a value like any other. */
    default Condition isDistinctFrom(Expression<V> other) {
        return isNotDistinctFrom(other).not();
    }

    /** Equal, where null is a value like any other. */
    default Condition isNotDistinctFrom(Expression<V> other) {
        return new NotDistinct(this, other);
    }

    /** Equal, where null is a value like any other. */
    default Condition isNotDistinctFrom(@Nullable V value) {
        return value == null ? isNull() : new NotDistinct(this, new Value<>(codec(), value));
    }

    /** Ascending, for ORDER BY. */
    default Order asc() {
        return new Order(this, false, null);
    }

    /** Descending, for ORDER BY. */
    default Order desc() {
        return new Order(this, true, null);
    }

    /**
     * The same under a name, which the columns of a result and the keys of {@code asMap} have. An expression with values of
     * the program in it that rows are grouped by is selected under one.
     */
    default Expression<V> as(String name) {
        return type().make(new Alias(this, Name.of(name)));
    }

    /**
     * Writes itself into GROUP BY, or into the ORDER BY of groups. Under a name with values of the program in it, it must
     * not be written again there, because a database takes no two parameters for the same.
     *
     * @param selected writes what stands for it then: its place among what is selected
     * @return whether that was written
     */
    default boolean writeGroup(SqlWriter writer, Fragment selected) {
        write(writer);
        return false;
    }

    /** {@code coalesce(this, ?)}. */
    default Expression<V> orElse(V value) {
        return orElse(new Value<>(codec(), value));
    }

    /** {@code coalesce(this, other)}. */
    default Expression<V> orElse(Expression<V> other) {
        return Several.coalesce(type(), this, other);
    }

    /** {@code nullif(this, ?)}: null where it is this value. */
    default Expression<V> nullIf(V value) {
        return nullIf(new Value<>(codec(), value));
    }

    /** {@code nullif(this, other)}: null where the two are equal. */
    default Expression<V> nullIf(Expression<V> other) {
        return type().make(Call.of(ScalarFunction.NULL_IF, this, other));
    }

    /**
     * {@code cast(this as ...)}. Numbers are rounded, half away from zero, where the type has fewer digits; instants are seen
     * in UTC. A text is the database's own way to write the value, and a text that is no such value is an error on some
     * databases and 0 or null on others, as is a number that is too large.
     *
     * @throws InvalidQueryException when the cast would not mean the same on all databases
     */
    default <E extends Expression<?>> E cast(ExpressionType<E> type) {
        return type.make(Cast.of(this, type.type()));
    }

    @Override
    default int width() {
        return 1;
    }

    @Override
    default void writeColumns(SqlWriter writer) {
        write(writer);
    }

    @Override
    default void addOutputs(List<Output> into) {
        into.add(Output.of(this));
    }

    @Override
    @SuppressWarnings(
            "NullAway") // a nullable column reads as null: the types of SQL's expressions do not say which are
    default RowReader<V> reader(ReadContext context) {
        Codec<V> codec = codec();
        return codec::read;
    }
}
