package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.model.ArrayColumn;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ComparableColumn;
import dev.phoebe.orm.model.JsonColumn;
import dev.phoebe.orm.model.NumberColumn;
import dev.phoebe.orm.model.StringColumn;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.ListCodec;
import dev.phoebe.orm.type.NumberCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In the update of an upsert, the values that the insert would have written, to be imported statically:
 * {@code .set(COUNTER.hits, COUNTER.hits.plus(excluded(COUNTER.hits)))}.
 */
public final class Excluded {

    private Excluded() {}

    /** The new value of a column. */
    public static <V> Expression<V> excluded(Column<?, V> column) {
        return new OfValue<>(column.name(), column.codec());
    }

    /** The new value of a column whose values have an order. */
    public static <V extends Comparable<? super V>> ComparableExpression<V> excluded(ComparableColumn<?, V> column) {
        return new OfComparable<>(column.name(), column.codec());
    }

    /** The new value of a number. */
    public static <N extends Number & Comparable<? super N>> NumberExpression<N> excluded(NumberColumn<?, N> column) {
        return new OfNumber<>(column.name(), column.codec());
    }

    /** The new value of a text. */
    public static StringExpression excluded(StringColumn<?> column) {
        return new OfString(column.name(), column.codec());
    }

    /** The new value of an array. */
    public static <E> ArrayExpression<E> excluded(ArrayColumn<?, E> column) {
        return new OfArray<>(column.name(), column.codec());
    }

    /** The new value of a JSON column. */
    public static JsonExpression excluded(JsonColumn<?> column) {
        return new OfJson(column.name(), column.codec());
    }

    private interface NewValue<V> extends Expression<V> {

        Name name();

        @Override
        default void write(SqlWriter writer) {
            writer.dialect().excluded(writer, name());
        }

        @Override
        default @Nullable Source origin() {
            return null;
        }
    }

    private record OfValue<V>(Name name, Codec<V> codec) implements NewValue<V> {}

    private record OfComparable<V extends Comparable<? super V>>(Name name, Codec<V> codec)
            implements NewValue<V>, ComparableExpression<V> {}

    private record OfNumber<N extends Number & Comparable<? super N>>(Name name, NumberCodec<N> codec)
            implements NewValue<N>, NumberExpression<N> {}

    private record OfArray<E>(Name name, ListCodec<E> codec) implements NewValue<List<E>>, ArrayExpression<E> {}

    private record OfJson(Name name, Codec<Json> codec) implements NewValue<Json>, JsonExpression {}

    private record OfString(Name name, Codec<String> codec) implements NewValue<String>, StringExpression {}
}
