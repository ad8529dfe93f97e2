package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A value of the program: always bound, never written into the text. */
interface Bound<V> extends Expression<V> {

    /** The value. */
    V value();

    @Override
    default void write(SqlWriter writer) {
        writer.value(codec(), value());
    }

    /** With its type, where nothing around tells it. */
    default void writeTyped(SqlWriter writer) {
        writer.dialect().types().typed(writer, codec().sqlType(), this);
    }

    /** An expression, with its type if it is a value. */
    static void writeTyped(SqlWriter writer, Expression<?> expression) {
        if (expression instanceof Bound<?> bound) {
            bound.writeTyped(writer);
        } else {
            writer.write(expression);
        }
    }

    @Override
    default void writeColumns(SqlWriter writer) {
        writeTyped(writer);
    }

    @Override
    default @Nullable Source origin() {
        return null;
    }
}
