package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Facts;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** An expression that has a name where it is selected. Everywhere else it is the expression itself. */
record Alias(Expression<?> expression, Name name) implements Formula {

    /** An expression without the name that it was given. */
    static Expression<?> unnamed(Expression<?> expression) {
        return expression instanceof Computed<?> computed && computed.formula() instanceof Alias alias
                ? alias.expression
                : expression;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.requireRepeatable(this, name);
        expression.write(writer);
    }

    @Override
    public void writeCondition(SqlWriter writer) {
        writer.requireRepeatable(this, name);
        expression.writeCondition(writer);
    }

    @Override
    public void writeOperand(SqlWriter writer) {
        writer.requireRepeatable(this, name);
        Arithmetic.writeTerm(writer, expression);
    }

    @Override
    public boolean writeGroup(SqlWriter writer, Fragment selected) {
        Facts facts = Facts.of(writer.dialect(), expression);
        boolean once = facts.parameters() > 0 || facts.hasQueries(); // parameters and labels are others a second time
        writer.write(once ? selected : expression);
        return once;
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        Value.writeTyped(writer, expression);
        writer.append(" as ").name(name);
    }

    @Override
    public @Nullable Source origin() {
        return expression.origin();
    }
}
