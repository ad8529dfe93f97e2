package dev.phoebe.orm.type;

import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type that travels as another one: {@code new MappedCodec<>(Isbn.class, Codecs.STRING, Isbn::text, Isbn::new)}. */
public final class MappedCodec<V, S> implements Codec<V> {

    private final Class<V> type;
    private final Codec<S> stored;
    private final Function<V, S> toStored;
    private final Function<S, V> fromStored;

    /** A codec over {@code stored}; both functions must be pure, and are never given null. */
    public MappedCodec(Class<V> type, Codec<S> stored, Function<V, S> toStored, Function<S, V> fromStored) {
        this.type = type;
        this.stored = stored;
        this.toStored = toStored;
        this.fromStored = fromStored;
    }

    @Override
    public TypeKind kind() {
        return stored.kind();
    }

    @Override
    public SqlType sqlType() {
        return stored.sqlType();
    }

    @Override
    public Class<V> type() {
        return type;
    }

    @Override
    public @Nullable V read(Row row, int column) throws SQLException {
        S value = stored.read(row, column);
        return value == null ? null : fromStored.apply(value);
    }

    @Override
    public void bind(Parameters parameters, int index, @Nullable V value) throws SQLException {
        stored.bind(parameters, index, value == null ? null : toStored.apply(value));
    }

    @Override
    public Object element(V value) {
        return stored.element(toStored.apply(value));
    }

    @Override
    public String format(V value) {
        return stored.format(toStored.apply(value));
    }

    @Override
    public V parse(String text) {
        return fromStored.apply(stored.parse(text));
    }
}
