package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.TextMatch;
import dev.phoebe.orm.type.Codecs;

/**
 * A text. Tests are exact, letter for letter, on every database; those that end in {@code IgnoreCase} are not. Wildcards
 * in a value stand for themselves, except in {@link #like(String)}.
 */
public interface StringExpression extends ComparableExpression<String> {

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
        return new Concat(this, new Value<>(Codecs.STRING, value));
    }

    /** {@code this || other}. */
    default StringExpression concat(Expression<?> other) {
        return new Concat(this, other);
    }

    /** {@code lower(this)}. */
    default StringExpression lower() {
        return new FunctionCall.OfString("lower", this);
    }

    /** {@code upper(this)}. */
    default StringExpression upper() {
        return new FunctionCall.OfString("upper", this);
    }
}
