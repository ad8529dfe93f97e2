package dev.phoebe.orm.type;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a Java value travels: the kind of column that holds it, how it is bound, how it is read. Implementations are
 * stateless and safe for use by several threads.
 */
public interface Codec<V> {

    /** The kind of column. */
    TypeKind kind();

    /** The type in SQL of a value for which no column says more: without a length and without digits. */
    default SqlType sqlType() {
        return SqlType.of(kind());
    }

    /**
     * The codec of values that travel by this one or by another, as those of CASE do: of decimals, one of the larger scale,
     * or of an unknown scale where that of either is unknown.
     */
    default Codec<V> common(Codec<?> other) {
        return this;
    }

    /** The Java type. */
    Class<V> type();

    /** Reads a column, counted from 1; null for SQL's null. */
    @Nullable
    V read(Row row, int column) throws SQLException;

    /** Binds a value; null as SQL's null. */
    void bind(Parameters parameters, int index, @Nullable V value) throws SQLException;

    /** The value as the driver takes it for an element of an SQL array. */
    default Object element(V value) {
        return value;
    }

    /** The value in a cursor or a message: text that {@link #parse(String)} reads back. */
    default String format(V value) {
        return value.toString();
    }

    /**
     * Reads what {@link #format(Object)} wrote.
     *
     * @throws IllegalArgumentException when the text is none of this type
     */
    V parse(String text);
}
