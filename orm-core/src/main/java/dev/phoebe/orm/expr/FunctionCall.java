package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the database and its arguments. The name is a constant of the program. */
class FunctionCall<V> implements Expression<V> {

    private final String name;
    private final Codec<V> codec;
    private final List<Expression<?>> arguments;

    FunctionCall(String name, Codec<V> codec, Expression<?>... arguments) {
        this.name = name;
        this.codec = codec;
        this.arguments = List.of(arguments);
    }

    @Override
    public Codec<V> codec() {
        return codec;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append(name).append("(").write(arguments, ", ").append(")");
    }

    @Override
    public @Nullable Source origin() {
        return arguments.isEmpty() ? null : arguments.get(0).origin();
    }

    /** A function that answers with a number. */
    static final class OfNumber<N extends Number & Comparable<? super N>> extends FunctionCall<N>
            implements NumberExpression<N> {

        private final NumberCodec<N> codec;

        OfNumber(String name, NumberCodec<N> codec, Expression<?>... arguments) {
            super(name, codec, arguments);
            this.codec = codec;
        }

        @Override
        public NumberCodec<N> codec() {
            return codec;
        }
    }

    /** A function that answers with a value that has an order. */
    static final class OfComparable<V extends Comparable<? super V>> extends FunctionCall<V>
            implements ComparableExpression<V> {
        OfComparable(String name, ComparableExpression<V> argument) {
            super(name, argument.codec(), argument);
        }
    }

    /** A function that answers with a text. */
    static final class OfString extends FunctionCall<String> implements StringExpression {
        OfString(String name, Expression<?>... arguments) {
            super(name, Codecs.STRING, arguments);
        }
    }
}
