package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.NumberCodec;
import org.jspecify.annotations.Nullable;

/**
 * A number that a group of rows gives: {@code count}, {@code sum}, {@code avg}, or one that a window gives.
 *
 * @param <N> the type of the number
 */
public final class Aggregate<N extends Number & Comparable<? super N>> implements NumberExpression<N> {

    private final String function;
    private final boolean distinct;
    private final @Nullable Expression<?> argument;
    private final NumberCodec<N> codec;
    private final @Nullable Window window;

    Aggregate(String function, boolean distinct, @Nullable Expression<?> argument, NumberCodec<N> codec) {
        this(function, distinct, argument, codec, null);
    }

    private Aggregate(
            String function,
            boolean distinct,
            @Nullable Expression<?> argument,
            NumberCodec<N> codec,
            @Nullable Window window) {
        this.function = function;
        this.distinct = distinct;
        this.argument = argument;
        this.codec = codec;
        this.window = window;
    }

    /** The same over a window: one answer for each row, {@code rank() over (partition by ... order by ...)}. */
    public Aggregate<N> over(Window over) {
        return new Aggregate<>(function, distinct, argument, codec, over);
    }

    @Override
    public NumberCodec<N> codec() {
        return codec;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append(function).append(distinct ? "(distinct " : "(");
        if (argument != null) {
            writer.write(argument);
        } else if (function.equals("count")) {
            writer.append("*");
        }
        writer.append(")");
        if (window != null) {
            writer.append(" over (").write(window).append(")");
        }
    }

    @Override
    public @Nullable Source origin() {
        return argument == null ? null : argument.origin();
    }
}
