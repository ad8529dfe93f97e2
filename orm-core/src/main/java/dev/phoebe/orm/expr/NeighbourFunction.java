package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code lag} or {@code lead}: the value of a row before or behind, one row away unless told otherwise. Immutable.
 *
 * @param <V> the type of the value
 * @param <E> what it is over a window: of numbers a number, of texts a text
 */
public final class NeighbourFunction<V, E extends Expression<V>> {

    private final String name;
    private final Expression<V> value;
    private final int offset;
    private final @Nullable Expression<V> otherwise;
    private final ExpressionType<? extends E> type;

    NeighbourFunction(String name, Expression<V> value, ExpressionType<? extends E> type) {
        this(name, value, 1, null, type);
    }

    private NeighbourFunction(
            String name,
            Expression<V> value,
            int offset,
            @Nullable Expression<V> otherwise,
            ExpressionType<? extends E> type) {
        this.name = name;
        this.value = value;
        this.offset = offset;
        this.otherwise = otherwise;
        this.type = type;
    }

    /**
     * {@code lag(x, n)}: so many rows away.
     *
     * @throws InvalidQueryException when it is negative
     */
    public NeighbourFunction<V, E> offset(int rows) {
        if (rows < 0) {
            throw new InvalidQueryException("The offset of " + name + " must be 0 or more; it was " + rows
                    + ". Say lag for rows before, lead for rows behind.");
        }
        return new NeighbourFunction<>(name, value, rows, otherwise, type);
    }

    /** {@code lag(x, n, ?)}: the value where there is no such row; without it, null. */
    public NeighbourFunction<V, E> otherwise(V other) {
        return otherwise(new Value<>(value.codec(), other));
    }

    /** {@code lag(x, n, other)}: the value, of the row itself, where there is no such row. */
    public NeighbourFunction<V, E> otherwise(Expression<V> other) {
        return new NeighbourFunction<>(name, value, offset, other, type);
    }

    /**
     * {@code lag(...) over (...)}: one answer for each row.
     *
     * @throws InvalidQueryException when the window has a frame: its whole partition is looked at
     */
    public E over(Window window) {
        window.requireNoFrame(name);
        ExpressionType<? extends E> found = otherwise == null ? type : type.common(List.of(value, otherwise));
        return found.make(new Over(name, value, offset, otherwise, window));
    }

    private record Over(
            String function,
            Expression<?> value,
            int offset,
            @Nullable Expression<?> otherwise,
            Window window) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.windowFunction(this::writeFunction);
        }

        private void writeFunction(SqlWriter writer) {
            Fragment rows = new Value<>(Codecs.INTEGER, offset);
            if (otherwise != null) {
                writer.dialect().aggregates().neighbour(writer, function, value, rows, otherwise, window::writeOver);
                return;
            }
            writer.append(function).append("(").write(value);
            if (offset != 1) {
                writer.append(", ").write(rows);
            }
            writer.append(")");
            window.writeOver(writer);
        }

        @Override
        public @Nullable Source origin() {
            return value.origin();
        }
    }
}
