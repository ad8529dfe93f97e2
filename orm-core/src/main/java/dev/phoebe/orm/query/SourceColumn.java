package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.ArrayExpression;
import dev.phoebe.orm.expr.BinaryExpression;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.JsonExpression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.ListCodec;
import dev.phoebe.orm.type.NumberCodec;
import java.time.temporal.Temporal;
import java.util.List;

/** A column of a source that a query makes. */
class SourceColumn<V> implements Expression<V>, Named {

    private final Source source;
    private final Name name;
    private final Codec<V> codec;

    SourceColumn(Source source, Name name, Codec<V> codec) {
        this.source = source;
        this.name = name;
        this.codec = codec;
    }

    @Override
    public Name name() {
        return name;
    }

    @Override
    public Codec<V> codec() {
        return codec;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.column(source, name);
    }

    @Override
    public Source origin() {
        return source;
    }

    static final class OfComparable<V extends Comparable<? super V>> extends SourceColumn<V>
            implements ComparableExpression<V> {
        OfComparable(Source source, Name name, Codec<V> codec) {
            super(source, name, codec);
        }
    }

    static final class OfTemporal<T extends Temporal & Comparable<? super T>> extends SourceColumn<T>
            implements TemporalExpression<T> {
        OfTemporal(Source source, Name name, Codec<T> codec) {
            super(source, name, codec);
        }
    }

    static final class OfString extends SourceColumn<String> implements StringExpression {
        OfString(Source source, Name name, Codec<String> codec) {
            super(source, name, codec);
        }
    }

    static final class OfArray<E> extends SourceColumn<List<E>> implements ArrayExpression<E> {

        private final ListCodec<E> lists;

        OfArray(Source source, Name name, ListCodec<E> codec) {
            super(source, name, codec);
            this.lists = codec;
        }

        @Override
        public ListCodec<E> codec() {
            return lists;
        }
    }

    static final class OfJson extends SourceColumn<Json> implements JsonExpression {
        OfJson(Source source, Name name, Codec<Json> codec) {
            super(source, name, codec);
        }
    }

    static final class OfBytes extends SourceColumn<byte[]> implements BinaryExpression {
        OfBytes(Source source, Name name, Codec<byte[]> codec) {
            super(source, name, codec);
        }
    }

    static final class OfCondition extends SourceColumn<Boolean> implements Condition {
        OfCondition(Source source, Name name, Codec<Boolean> codec) {
            super(source, name, codec);
        }

        @Override
        public Codec<Boolean> codec() {
            return super.codec();
        }
    }

    static final class OfNumber<N extends Number & Comparable<? super N>> extends SourceColumn<N>
            implements NumberExpression<N> {

        private final NumberCodec<N> numbers;

        OfNumber(Source source, Name name, NumberCodec<N> codec) {
            super(source, name, codec);
            this.numbers = codec;
        }

        @Override
        public NumberCodec<N> codec() {
            return numbers;
        }
    }
}
