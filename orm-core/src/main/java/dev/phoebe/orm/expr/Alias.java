package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** An expression that has a name where it is selected. Everywhere else it is the expression itself. */
record Alias(Expression<?> expression, Name name) implements Formula {

    static <V, E extends Expression<V>> E of(Expression<V> expression, String name, ExpressionType<E> type) {
        return type.make(new Alias(expression, Name.of(name)));
    }

    @Override
    public void write(SqlWriter writer) {
        expression.write(writer);
    }

    @Override
    public void writeOperand(SqlWriter writer) {
        Arithmetic.writeTerm(writer, expression);
    }

    @Override
    public void writeGroup(SqlWriter writer) {
        writer.writeUnlessBound(expression, name);
    }

    @Override
    public void writeGroupOperand(SqlWriter writer) {
        writer.writeUnlessBound(operand -> Arithmetic.writeTerm(operand, expression), name);
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        Bound.writeTyped(writer, expression);
        writer.append(" as ").name(name);
    }

    @Override
    public @Nullable Source origin() {
        return expression.origin();
    }
}
