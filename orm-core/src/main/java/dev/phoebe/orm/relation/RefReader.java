package dev.phoebe.orm.relation;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the references of one relation in one result: siblings that are loaded later, or loaded from joined columns. */
public final class RefReader<T> extends Siblings<T> {

    private final @Nullable RowReader<T> joined;
    private final int joinedAt;

    private RefReader(@Nullable BatchLoader<T> loader, boolean apart, @Nullable RowReader<T> joined, int joinedAt) {
        super(loader, null, apart);
        this.joined = joined;
        this.joinedAt = joinedAt;
    }

    /** References that are loaded later, together. */
    public static <T> RefReader<T> lazy(BatchLoader<T> loader) {
        return new RefReader<>(loader, false, null, 0);
    }

    /** References of rows that come one by one, each loaded alone; keeps nothing, so it serves any number of results. */
    public static <T> RefReader<T> apart(BatchLoader<T> loader) {
        return new RefReader<>(loader, true, null, 0);
    }

    /** References whose row stands in the same result, from column {@code at} on. */
    public static <T> RefReader<T> joined(RowReader<T> reader, int at) {
        return new RefReader<>(null, false, reader, at);
    }

    @Override
    RefReader<T> together(BatchLoader<T> loader) {
        return lazy(loader);
    }

    /** Reads a {@code bigint} reference; null where the column is. */
    public @Nullable Ref<T> readLong(Row row, int column) throws SQLException {
        long key = row.longOrZero(column);
        return (key == 0 && row.wasNull()) ? null : ref(row, key);
    }

    private Ref<T> ref(Row row, long key) throws SQLException {
        if (joined != null) {
            return new LongRef<>(key, joined.read(row, joinedAt));
        }
        LongRef<T> ref = new LongRef<>(key, this);
        add(ref);
        return ref;
    }

    /** Reads a reference by any key; null where the column is. */
    public <K> @Nullable Ref<T> read(Row row, int column, Codec<K> codec) throws SQLException {
        return read(row, codec.read(row, column));
    }

    /** How a key of several columns is read. */
    @FunctionalInterface
    public interface KeyReader {

        /** The key in the columns from {@code column} on; null where one of them is. */
        @Nullable
        Object readKey(Row row, int column) throws SQLException;
    }

    /** Reads a reference by a key of several columns; null where one of them is. */
    public @Nullable Ref<T> read(Row row, int column, KeyReader reader) throws SQLException {
        return read(row, reader.readKey(row, column));
    }

    private @Nullable Ref<T> read(Row row, @Nullable Object key) throws SQLException {
        if (key == null) {
            return null;
        }
        if (joined != null) {
            return new KeyRef<>(key, joined.read(row, joinedAt));
        }
        KeyRef<T> ref = new KeyRef<>(key, this);
        add(ref);
        return ref;
    }
}
