package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.ScalarFunction;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Functions of several expressions or of none, and SQL that Phoebe has no method for, to be imported statically. What is
 * asked of one expression is a method of that expression.
 */
public final class Functions {

    private Functions() {}

    /** The greatest of two or more; null where one of them is null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V extends Comparable<? super V>, E extends OrderedExpression<V, ?>> E greatest(
            TypedExpression<V, E> first, TypedExpression<V, E>... more) {
        return Several.extreme(true, first.type(), first, more);
    }

    /** The least of two or more; null where one of them is null. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <V extends Comparable<? super V>, E extends OrderedExpression<V, ?>> E least(
            TypedExpression<V, E> first, TypedExpression<V, E>... more) {
        return Several.extreme(false, first.type(), first, more);
    }

    /** Texts with a separator between; those that are null are left out. */
    public static StringExpression concatWs(String separator, StringExpression first, StringExpression... more) {
        return ExpressionType.STRING.make(Several.joined(separator, first, more));
    }

    /** A random number, at least 0 and below 1, another one for each row. */
    public static DoubleExpression random() {
        return ExpressionType.DOUBLE.make(Call.of(ScalarFunction.RANDOM));
    }

    /** Today in UTC, as the database's clock has it. */
    public static TemporalExpression<LocalDate> currentDate() {
        return ExpressionType.DATE.make(Call.of(ScalarFunction.CURRENT_DATE));
    }

    /** Now, as the database's clock has it. */
    public static TemporalExpression<Instant> currentTimestamp() {
        return ExpressionType.INSTANT.make(Call.of(ScalarFunction.CURRENT_TIMESTAMP));
    }

    /**
     * A function of the database: {@code fn("levenshtein", ExpressionType.INTEGER, BOOK.title, value("Mort"))}.
     *
     * @throws dev.phoebe.orm.error.InvalidQueryException when the name is none: letters, digits, underscores and dots
     */
    public static <E extends Expression<?>> E fn(String name, ExpressionType<E> type, Expression<?>... arguments) {
        return type.make(CustomForm.function(name, arguments));
    }

    /**
     * An operator of the database: {@code operator(DOC.tags, "@>", DOC.wanted, ExpressionType.BOOLEAN)}.
     *
     * @throws dev.phoebe.orm.error.InvalidQueryException when the operator is neither made of the characters of operators
     *     nor a word or two
     */
    public static <E extends Expression<?>> E operator(
            Expression<?> left, String operator, Expression<?> right, ExpressionType<E> type) {
        return type.make(CustomForm.operator(left, operator, right));
    }

    /**
     * SQL as it is, with places for arguments: <code>sql("{0} collate nocase = {1}", ExpressionType.BOOLEAN, BOOK.title,
     * "mort")</code>. An argument is an expression, or a value that is bound.
     *
     * @param text a constant of the program, never made of what a client sent; without question marks
     * @throws dev.phoebe.orm.error.InvalidQueryException when places and arguments do not match
     */
    public static <E extends Expression<?>> E sql(String text, ExpressionType<E> type, Object... arguments) {
        return type.make(CustomForm.raw(text, arguments));
    }
}
