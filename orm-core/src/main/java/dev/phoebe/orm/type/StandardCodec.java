package dev.phoebe.orm.type;

import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A codec made of the methods of {@link Row} and {@link Parameters} for its type. */
class StandardCodec<V> implements Codec<V> {

    /** Reads a column. */
    @FunctionalInterface
    interface Reading<V> {
        @Nullable
        V read(Row row, int column) throws SQLException;
    }

    /** Binds a parameter. */
    @FunctionalInterface
    interface Binding<V> {
        void bind(Parameters parameters, int index, @Nullable V value) throws SQLException;
    }

    private final TypeKind kind;
    private final Class<V> type;
    private final Reading<V> reading;
    private final Binding<V> binding;
    private final Function<String, V> parsing;

    StandardCodec(TypeKind kind, Class<V> type, Reading<V> reading, Binding<V> binding, Function<String, V> parsing) {
        this.kind = kind;
        this.type = type;
        this.reading = reading;
        this.binding = binding;
        this.parsing = parsing;
    }

    @Override
    public final TypeKind kind() {
        return kind;
    }

    @Override
    public final Class<V> type() {
        return type;
    }

    @Override
    public final @Nullable V read(Row row, int column) throws SQLException {
        return reading.read(row, column);
    }

    @Override
    public final void bind(Parameters parameters, int index, @Nullable V value) throws SQLException {
        binding.bind(parameters, index, value);
    }

    @Override
    public final V parse(String text) {
        return parsing.apply(text);
    }

    /** A number, which can be made from a literal. */
    static final class OfNumber<N extends Number> extends StandardCodec<N> implements NumberCodec<N> {

        private final LongFunction<N> making;

        OfNumber(
                TypeKind kind,
                Class<N> type,
                Reading<N> reading,
                Binding<N> binding,
                Function<String, N> parsing,
                LongFunction<N> making) {
            super(kind, type, reading, binding, parsing);
            this.making = making;
        }

        @Override
        public N of(long value) {
            return making.apply(value);
        }
    }
}
