package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that has a value only over a window. Immutable.
 *
 * @param <E> what it is over a window: of numbers a number, of texts a text
 */
public final class WindowFunction<E extends Expression<?>> {

    enum Answer {
        /** The place of the row in its window. */
        PLACE,
        /** The place of the row as a part of all rows. */
        FRACTION,
        /** A value of some row in the frame. */
        VALUE
    }

    private final String name;
    private final List<Expression<?>> arguments;
    private final Answer answer;
    private final ExpressionType<? extends E> type;

    WindowFunction(String name, Answer answer, ExpressionType<? extends E> type, Expression<?>... arguments) {
        this.name = name;
        this.arguments = List.of(arguments);
        this.answer = answer;
        this.type = type;
    }

    /**
     * {@code function(...) over (...)}: one answer for each row.
     *
     * @throws InvalidQueryException when the window has a frame, and the function is one that looks at all of the partition
     */
    public E over(Window window) {
        if (answer != Answer.VALUE) {
            window.requireNoFrame(name);
        }
        return type.make(new Over(name, arguments, answer, window));
    }

    private record Over(String function, List<Expression<?>> arguments, Answer answer, Window window)
            implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.windowFunction(this::writeFunction);
        }

        private void writeFunction(SqlWriter writer) {
            if (answer == Answer.FRACTION) {
                writer.dialect().aggregates().fractionOfRows(writer, this::writeCall);
            } else {
                writeCall(writer);
            }
        }

        private void writeCall(SqlWriter writer) {
            writer.append(function).append("(").write(arguments, ", ").append(")");
            window.writeOver(writer);
        }

        @Override
        public @Nullable Source origin() {
            return Formula.origin(arguments);
        }
    }
}
