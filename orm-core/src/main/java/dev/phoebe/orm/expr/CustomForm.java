package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.Template;
import dev.phoebe.orm.type.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL of the program's own: checked as far as its form tells, written as it is, its values bound. */
record CustomForm(
        Template template,
        List<Fragment> arguments,
        @Nullable Source origin) implements Formula {

    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    /** No question mark, which is a value to JDBC, and nothing that begins a comment. */
    private static final Pattern OPERATOR =
            Pattern.compile("(?!.*(--|/\\*))[-+*/<>=~!@#%^&|]+|[A-Za-z_]+( [A-Za-z_]+)?");

    static CustomForm function(String name, Expression<?>... arguments) {
        if (!FUNCTION.matcher(name).matches()) {
            throw new InvalidQueryException(
                    "The name of a function has letters, digits, '_' and '.', and no others: '" + name + "'.");
        }
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "{" : ", {").append(i).append('}');
        }
        return of(text.append(')').toString(), arguments);
    }

    static CustomForm operator(Expression<?> left, String operator, Expression<?> right) {
        if (!OPERATOR.matcher(operator).matches()) {
            throw new InvalidQueryException(
                    "An operator is made of + - * / < > = ~ ! @ # % ^ & |, or is a word, or two: '" + operator
                            + "' is none.");
        }
        return of("({0} " + operator + " {1})", left, right);
    }

    private static CustomForm of(String text, Expression<?>... arguments) {
        List<Fragment> fragments = new ArrayList<>(arguments.length);
        for (Expression<?> argument : arguments) {
            fragments.add(Call.operand(argument));
        }
        return new CustomForm(Template.of(text), fragments, Formula.origin(List.of(arguments)));
    }

    /** In parentheses, since nobody knows what it is made of; a value among the arguments is bound. */
    static CustomForm raw(String text, Object... arguments) {
        if (text.indexOf('?') >= 0) {
            throw new InvalidQueryException("A question mark in SQL is a value to JDBC, and none belongs to this one: '"
                    + text + "'. Give the value as an argument, and write {0} where it stands.");
        }
        Template template = Template.of("(" + text + ")");
        if (!template.takes(arguments.length)) {
            throw new InvalidQueryException(
                    "Each argument has its place in the text, {0} for the first, and each place " + "its argument: '"
                            + text + "' does not take " + arguments.length + ".");
        }
        List<Expression<?>> expressions = new ArrayList<>(arguments.length);
        List<Fragment> fragments = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            Expression<?> expression =
                    argument instanceof Expression<?> given ? given : new Value<>(Codecs.of(argument), argument);
            expressions.add(expression);
            fragments.add(Call.operand(expression));
        }
        return new CustomForm(template, fragments, Formula.origin(expressions));
    }

    /** What the dialect or the program writes is a condition. */
    @Override
    public void writeCondition(SqlWriter writer) {
        write(writer);
    }

    @Override
    public void write(SqlWriter writer) {
        template.write(writer.ownSql(), arguments);
    }
}
