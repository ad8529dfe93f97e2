package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.ListCodec;
import dev.phoebe.orm.type.NumberCodec;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression that is called something where it is selected. Everywhere else it is the expression itself. */
sealed class Aliased<V> implements Expression<V>, Named {

    private final Expression<V> expression;
    private final Name name;

    Aliased(Expression<V> expression, String name) {
        this.expression = expression;
        this.name = Name.of(name);
    }

    static <V> Expression<V> of(Expression<V> expression, String name) {
        return new Plain<>(expression, name);
    }

    @Override
    public Name name() {
        return name;
    }

    @Override
    public Codec<V> codec() {
        return expression.codec();
    }

    @Override
    public void write(SqlWriter writer) {
        expression.write(writer);
    }

    @Override
    public void writeOperand(SqlWriter writer) {
        Arithmetic.writeTerm(writer, expression);
    }

    @Override
    public void writeGroup(SqlWriter writer) {
        writer.writeUnlessBound(expression, name);
    }

    @Override
    public void writeGroupOperand(SqlWriter writer) {
        writer.writeUnlessBound(operand -> Arithmetic.writeTerm(operand, expression), name);
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        Bound.writeTyped(writer, expression);
        writer.append(" as ").name(name);
    }

    @Override
    public @Nullable Source origin() {
        return expression.origin();
    }

    private static final class Plain<V> extends Aliased<V> {
        Plain(Expression<V> expression, String name) {
            super(expression, name);
        }
    }

    /** A number stays a number under its new name. */
    static final class OfNumber<N extends Number & Comparable<? super N>> extends Aliased<N>
            implements NumberExpression<N> {

        private final NumberExpression<N> number;

        OfNumber(NumberExpression<N> number, String name) {
            super(number, name);
            this.number = number;
        }

        @Override
        public NumberCodec<N> codec() {
            return number.codec();
        }
    }

    /** An array stays an array. */
    static final class OfArray<E> extends Aliased<List<E>> implements ArrayExpression<E> {

        private final ArrayExpression<E> array;

        OfArray(ArrayExpression<E> array, String name) {
            super(array, name);
            this.array = array;
        }

        @Override
        public ListCodec<E> codec() {
            return array.codec();
        }
    }

    /** A text stays a text. */
    static final class OfString extends Aliased<String> implements StringExpression {
        OfString(StringExpression text, String name) {
            super(text, name);
        }
    }

    /** A date stays a date. */
    static final class OfTemporal<T extends Temporal & Comparable<? super T>> extends Aliased<T>
            implements TemporalExpression<T> {
        OfTemporal(TemporalExpression<T> value, String name) {
            super(value, name);
        }
    }

    /** What has an order keeps it. */
    static final class OfComparable<V extends Comparable<? super V>> extends Aliased<V>
            implements ComparableExpression<V> {
        OfComparable(ComparableExpression<V> value, String name) {
            super(value, name);
        }
    }

    /** JSON stays JSON. */
    static final class OfJson extends Aliased<Json> implements JsonExpression {
        OfJson(JsonExpression json, String name) {
            super(json, name);
        }
    }

    /** Bytes stay bytes. */
    static final class OfBytes extends Aliased<byte[]> implements BinaryExpression {
        OfBytes(BinaryExpression bytes, String name) {
            super(bytes, name);
        }
    }
}
