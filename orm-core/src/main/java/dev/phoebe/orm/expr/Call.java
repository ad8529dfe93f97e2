package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that every database has, as each of them writes it. */
record Call(
        ScalarFunction function,
        List<Fragment> arguments,
        @Nullable Source origin) implements Formula {

    static Call of(ScalarFunction function, Expression<?>... arguments) {
        List<Fragment> operands = new ArrayList<>(arguments.length);
        for (Expression<?> argument : arguments) {
            operands.add(operands.isEmpty() ? first(argument) : operand(argument));
        }
        return new Call(function, operands, Formula.origin(List.of(arguments)));
    }

    /** The same, where the database takes nothing for granted and each value says its type. */
    static Call typed(ScalarFunction function, Expression<?>... arguments) {
        List<Fragment> operands = new ArrayList<>(arguments.length);
        for (Expression<?> argument : arguments) {
            operands.add(first(argument));
        }
        return new Call(function, operands, Formula.origin(List.of(arguments)));
    }

    /** What it is a function of tells the type of the rest. */
    private static Fragment first(Expression<?> argument) {
        Value<?> value = Value.of(argument);
        return value == null ? operand(argument) : value::writeTyped;
    }

    /** In parentheses where it is made of several: a database may have an operator instead of the function. */
    static Fragment operand(Expression<?> argument) {
        boolean single = Value.of(argument) != null || argument instanceof Named;
        return single ? argument : writer -> Arithmetic.writeTerm(writer, argument);
    }

    @Override
    public void write(SqlWriter writer) {
        Feature feature = function.feature();
        if (feature != null) {
            writer.require(feature);
        }
        writer.dialect().functions().template(function).write(writer, arguments);
    }
}
