package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of several expressions of one type. */
record Several(
        Writing writing, List<Fragment> arguments, @Nullable Source origin) implements Formula {

    /** How it is written. */
    @FunctionalInterface
    interface Writing {
        void write(SqlWriter writer, List<Fragment> arguments);
    }

    /** With its type, if it is a value. */
    private record Telling(Expression<?> argument) implements Fragment {
        @Override
        public void write(SqlWriter writer) {
            Value.writeTyped(writer, argument);
        }
    }

    private static final Writing COALESCE = (writer, arguments) ->
            writer.append("coalesce(").write(arguments, ", ").append(")");

    private static final Writing GREATEST =
            (writer, arguments) -> writer.dialect().functions().extreme(writer, true, arguments);

    private static final Writing LEAST =
            (writer, arguments) -> writer.dialect().functions().extreme(writer, false, arguments);

    /** The first that is not null. */
    static <E extends Expression<?>> E coalesce(ExpressionType<E> type, Expression<?> first, Expression<?>... more) {
        return type.common(all(first, more)).make(of(COALESCE, first, more));
    }

    /** Values at the begin have their type with them, since nothing has told it yet. */
    private static Several of(Writing writing, Expression<?> first, Expression<?>... more) {
        List<Expression<?>> all = all(first, more);
        List<Fragment> arguments = new ArrayList<>(all.size());
        boolean told = false;
        for (Expression<?> argument : all) {
            boolean bare = told && Value.of(argument) != null;
            arguments.add(bare ? argument : new Telling(argument));
            told = true;
        }
        return new Several(writing, arguments, Formula.origin(all));
    }

    /** The greatest or the least. Databases compare with null here, so each value is asked, and must say what it is. */
    static <E extends Expression<?>> E extreme(
            boolean greatest, ExpressionType<E> type, Expression<?> first, Expression<?>... more) {
        if (more.length == 0) {
            throw new InvalidQueryException("The greatest or least is one of two expressions at least.");
        }
        List<Expression<?>> all = all(first, more);
        List<Fragment> arguments = new ArrayList<>(all.size());
        for (Expression<?> argument : all) {
            arguments.add(new Telling(argument));
        }
        Several formula = new Several(greatest ? GREATEST : LEAST, arguments, Formula.origin(all));
        return type.common(all).make(formula);
    }

    static Several joined(String separator, StringExpression first, StringExpression... more) {
        return of((writer, texts) -> writer.dialect().texts().join(writer, separator, texts), first, more);
    }

    private static List<Expression<?>> all(Expression<?> first, Expression<?>[] more) {
        List<Expression<?>> all = new ArrayList<>(more.length + 1);
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    @Override
    public void write(SqlWriter writer) {
        writing.write(writer, arguments);
    }
}
