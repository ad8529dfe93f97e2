package dev.phoebe.orm.relation;

import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes the references of one relation in one result: unloaded siblings, or loaded from joined columns. */
public final class RefReader<T> {

    private final @Nullable Siblings<T> siblings;
    private final @Nullable RowReader<T> joined;
    private final int joinedAt;

    private RefReader(@Nullable Siblings<T> siblings, @Nullable RowReader<T> joined, int joinedAt) {
        this.siblings = siblings;
        this.joined = joined;
        this.joinedAt = joinedAt;
    }

    /** References that are loaded later, together. */
    public static <T> RefReader<T> lazy(Siblings<T> siblings) {
        return new RefReader<>(siblings, null, 0);
    }

    /** References whose row stands in the same result, from column {@code at} on. */
    public static <T> RefReader<T> joined(RowReader<T> reader, int at) {
        return new RefReader<>(null, reader, at);
    }

    /** Reads a {@code bigint} reference; null where the column is. */
    public @Nullable Ref<T> readLong(Row row, int column) throws SQLException {
        long key = row.getLong(column);
        if (key == 0 && row.wasNull()) {
            return null;
        }
        return joined == null ? waiting(new LongRef<>(key, siblings)) : new LongRef<>(key, joined.read(row, joinedAt));
    }

    /** Reads a reference by any key; null where the column is. */
    public <K> @Nullable Ref<T> read(Row row, int column, Codec<K> codec) throws SQLException {
        K key = codec.read(row, column);
        if (key == null) {
            return null;
        }
        return joined == null ? waiting(new KeyRef<>(key, siblings)) : new KeyRef<>(key, joined.read(row, joinedAt));
    }

    private Ref<T> waiting(Ref<T> ref) {
        if (siblings != null) {
            siblings.add(ref);
        }
        return ref;
    }
}
