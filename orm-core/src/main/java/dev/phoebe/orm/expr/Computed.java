package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.ListCodec;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of some kind, made of a formula. All kinds stand here and nowhere else. */
class Computed<V> implements Expression<V> {

    private final Formula formula;
    private final Codec<V> codec;

    Computed(Formula formula, Codec<V> codec) {
        this.formula = formula;
        this.codec = codec;
    }

    Formula formula() {
        return formula;
    }

    @Override
    public Codec<V> codec() {
        return codec;
    }

    @Override
    public void write(SqlWriter writer) {
        formula.write(writer);
    }

    @Override
    public void writeOperand(SqlWriter writer) {
        formula.writeOperand(writer);
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        formula.writeColumns(writer);
    }

    @Override
    public boolean writeGroup(SqlWriter writer, Fragment selected) {
        return formula.writeGroup(writer, selected);
    }

    @Override
    public @Nullable Source origin() {
        return formula.origin();
    }

    /** Expressions of the same formula and type are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Computed<?> computed
                && computed.formula.equals(formula)
                && computed.codec.equals(codec);
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    /** A formula whose value is a whole number of 16 bits. */
    static final class OfShort extends Computed<Short> implements ShortExpression {
        OfShort(Formula formula, Codec<Short> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a whole number of 32 bits. */
    static final class OfInteger extends Computed<Integer> implements IntegerExpression {
        OfInteger(Formula formula, Codec<Integer> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a whole number of 64 bits. */
    static final class OfLong extends Computed<Long> implements LongExpression {
        OfLong(Formula formula, Codec<Long> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is an exact number. */
    static final class OfDecimal extends Computed<BigDecimal> implements DecimalExpression {
        OfDecimal(Formula formula, Codec<BigDecimal> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a floating point number of 32 bits. */
    static final class OfFloat extends Computed<Float> implements FloatExpression {
        OfFloat(Formula formula, Codec<Float> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a floating point number of 64 bits. */
    static final class OfDouble extends Computed<Double> implements DoubleExpression {
        OfDouble(Formula formula, Codec<Double> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a text. */
    static final class OfString extends Computed<String> implements StringExpression {
        OfString(Formula formula, Codec<String> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is a date or a time. */
    static final class OfTemporal<T extends Temporal & Comparable<? super T>> extends Computed<T>
            implements TemporalExpression<T> {
        OfTemporal(Formula formula, Codec<T> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose values have an order. */
    static final class OfComparable<V extends Comparable<? super V>> extends Computed<V>
            implements ComparableExpression<V> {
        OfComparable(Formula formula, Codec<V> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is an array. */
    static final class OfArray<E> extends Computed<List<E>> implements ArrayExpression<E> {

        private final ListCodec<E> codec;

        OfArray(Formula formula, ListCodec<E> codec) {
            super(formula, codec);
            this.codec = codec;
        }

        @Override
        public ListCodec<E> codec() {
            return codec;
        }
    }

    /** A formula whose value is JSON. */
    static final class OfJson extends Computed<Json> implements JsonExpression {
        OfJson(Formula formula, Codec<Json> codec) {
            super(formula, codec);
        }
    }

    /** A formula whose value is bytes. */
    static final class OfBytes extends Computed<byte[]> implements BinaryExpression {
        OfBytes(Formula formula, Codec<byte[]> codec) {
            super(formula, codec);
        }
    }

    /** A formula that is true or false. */
    static final class OfCondition extends Computed<Boolean> implements Condition {
        OfCondition(Formula formula, Codec<Boolean> codec) {
            super(formula, codec);
        }

        @Override
        public void writeCondition(SqlWriter writer) {
            formula().writeCondition(writer);
        }

        @Override
        public Codec<Boolean> codec() {
            return super.codec();
        }
    }
}
