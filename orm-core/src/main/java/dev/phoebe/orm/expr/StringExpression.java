package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.type.Codecs;

/**
 * A text. Tests are exact, letter for letter, on every database; those that end in {@code IgnoreCase} are not. Wildcards
 * in a value stand for themselves, except in {@link #like(String)}.
 */
public interface StringExpression
        extends OrderedExpression<String, Aggregate.OfString>, TypedExpression<String, StringExpression> {

    /** Whether the text has the value somewhere in it. */
    default Condition contains(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.CONTAINS, value, false));
    }

    /** Whether the text has the value somewhere in it, whatever the case of either. */
    default Condition containsIgnoreCase(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.CONTAINS, value, true));
    }

    /** Whether the text begins with the value. */
    default Condition startsWith(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.STARTS_WITH, value, false));
    }

    /** Whether the text begins with the value, whatever the case of either. */
    default Condition startsWithIgnoreCase(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.STARTS_WITH, value, true));
    }

    /** Whether the text ends with the value. */
    default Condition endsWith(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.ENDS_WITH, value, false));
    }

    /** Whether the text ends with the value, whatever the case of either. */
    default Condition endsWithIgnoreCase(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.ENDS_WITH, value, true));
    }

    /** Whether the text matches a pattern: {@code %} any text, {@code _} one character, {@code !} before either for itself. */
    default Condition like(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.LIKE, value, false));
    }

    /** Whether the text matches a pattern: {@code %} any text, {@code _} one character, {@code !} before either for itself, whatever the case of either. */
    default Condition likeIgnoreCase(String value) {
        return new TextTest(this, new TextMatch(TextMatch.Kind.LIKE, value, true));
    }

    /** {@code this || ?}. */
    default StringExpression concat(String value) {
        return concat(new Value<>(Codecs.STRING, value));
    }

    /**
     * {@code this || other}. What is no text is written as by a {@link #cast} to one.
     *
     * @throws InvalidQueryException when it has no text that is the same on all databases
     */
    default StringExpression concat(Expression<?> other) {
        return ExpressionType.STRING.make(Concat.of(this, other));
    }

    /** {@code lower(this)}. */
    default StringExpression lower() {
        return TextForm.text(ScalarFunction.LOWER, this);
    }

    /** {@code upper(this)}. */
    default StringExpression upper() {
        return TextForm.text(ScalarFunction.UPPER, this);
    }

    /** Whether the text has the other somewhere in it. */
    default Condition contains(Expression<String> other) {
        return new TextComparison(this, TextMatch.Kind.CONTAINS, other);
    }

    /** Whether the text begins with the other. */
    default Condition startsWith(Expression<String> other) {
        return new TextComparison(this, TextMatch.Kind.STARTS_WITH, other);
    }

    /** Whether the text ends with the other. */
    default Condition endsWith(Expression<String> other) {
        return new TextComparison(this, TextMatch.Kind.ENDS_WITH, other);
    }

    /** Whether the text matches the pattern in the other, which must not end with a lone {@code !}; see {@link #like(String)}. */
    default Condition like(Expression<String> pattern) {
        return new TextComparison(this, TextMatch.Kind.LIKE, pattern);
    }

    /** Whether a regular expression is found in the text, letter for letter. Its dialect is the database's. */
    default Condition matches(String regex) {
        return new RegexTest(this, regex, false);
    }

    /** Whether a regular expression is found in the text, whatever the case. Its dialect is the database's. */
    default Condition matchesIgnoreCase(String regex) {
        return new RegexTest(this, regex, true);
    }

    /** How many characters it has, and not how many bytes. */
    default IntegerExpression length() {
        return TextForm.number(ScalarFunction.LENGTH, this);
    }

    /** Without blanks at both ends. */
    default StringExpression trim() {
        return TextForm.text(ScalarFunction.TRIM, this);
    }

    /** Without blanks at the begin. */
    default StringExpression ltrim() {
        return TextForm.text(ScalarFunction.TRIM_LEFT, this);
    }

    /** Without blanks at the end. */
    default StringExpression rtrim() {
        return TextForm.text(ScalarFunction.TRIM_RIGHT, this);
    }

    /**
     * From a position on, counted from 1. H2 counts positions as Java does: a character outside the first 65,536 is two. So
     * do all functions with positions there, but not {@link #length()}.
     */
    default StringExpression substring(int from) {
        return TextForm.text(ScalarFunction.SUBSTRING_FROM, this, TextForm.position(from));
    }

    /** So many characters from a position on, counted from 1. */
    default StringExpression substring(int from, int count) {
        return TextForm.text(ScalarFunction.SUBSTRING, this, TextForm.position(from), TextForm.count(count));
    }

    /** The first characters. */
    default StringExpression left(int count) {
        return TextForm.text(ScalarFunction.LEFT, this, TextForm.count(count));
    }

    /** The last characters. */
    default StringExpression right(int count) {
        return TextForm.text(ScalarFunction.RIGHT, this, TextForm.count(count));
    }

    /** With another text wherever this value stands in it. */
    default StringExpression replace(String value, String replacement) {
        return TextForm.text(ScalarFunction.REPLACE, this, Expressions.value(value), Expressions.value(replacement));
    }

    /** Where the value begins, counted from 1; 0 for nowhere. */
    default IntegerExpression position(String value) {
        return position(Expressions.value(value));
    }

    /** Where the other begins, counted from 1; 0 for nowhere. */
    default IntegerExpression position(Expression<String> other) {
        return TextForm.number(ScalarFunction.POSITION, this, other);
    }

    /** Exactly so many characters: with this character in front, or cut at the end. */
    default StringExpression lpad(int length, String fill) {
        return TextForm.padded(ScalarFunction.PAD_LEFT, this, length, fill);
    }

    /** Exactly so many characters: with this character behind, or cut at the end. */
    default StringExpression rpad(int length, String fill) {
        return TextForm.padded(ScalarFunction.PAD_RIGHT, this, length, fill);
    }

    /** So many times, one after the other. */
    default StringExpression repeat(int times) {
        return TextForm.text(ScalarFunction.REPEAT, this, TextForm.count(times));
    }

    /** From the last character to the first; not on H2 and SQLite. */
    default StringExpression reverse() {
        return TextForm.text(ScalarFunction.REVERSE, this);
    }

    /** {@code this collate ...}: compared and ordered by a collation of the database; not on H2. */
    default StringExpression collate(String collation) {
        return ExpressionType.STRING.make(Collated.of(this, collation));
    }

    @Override
    default ExpressionType<StringExpression> type() {
        return ExpressionType.string(codec());
    }

    @Override
    default Aggregate.OfString aggregate(AggregateFunction function) {
        return new Aggregate.OfString(new AggregateCall(function, this), codec());
    }
}
