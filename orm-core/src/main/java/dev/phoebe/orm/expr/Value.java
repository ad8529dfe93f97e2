package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of the program: always bound, never written into the text. As a formula it is an expression of the kind of its
 * type.
 */
record Value<V>(Codec<V> codec, V value) implements Expression<V>, Formula {

    /** A decimal keeps its digits, also where it has more than those that it stands beside. */
    Value {
        if (value instanceof BigDecimal decimal
                && codec instanceof NumberCodec<?> number
                && decimal.scale() > number.scale()) {
            codec = codec.common(Codecs.decimal(decimal.scale()));
        }
    }

    /** The value that an expression is, whatever its kind; null where it is none. */
    static @Nullable Value<?> of(Expression<?> expression) {
        if (expression instanceof Value<?> value) {
            return value;
        }
        return expression instanceof Computed<?> computed && computed.formula() instanceof Value<?> value
                ? value
                : null;
    }

    /** An expression, with its type if it is a value. */
    static void writeTyped(SqlWriter writer, Expression<?> expression) {
        Value<?> value = of(expression);
        if (value == null) {
            writer.write(expression);
        } else {
            value.writeTyped(writer);
        }
    }

    /** With its type, where nothing around tells it. */
    void writeTyped(SqlWriter writer) {
        writer.dialect().types().typed(writer, codec.sqlType(), this);
    }

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().types().value(writer, codec, value);
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        writeTyped(writer);
    }

    @Override
    public boolean writeGroup(SqlWriter writer, Fragment selected) {
        write(writer);
        return false;
    }

    @Override
    public @Nullable Source origin() {
        return null;
    }
}
