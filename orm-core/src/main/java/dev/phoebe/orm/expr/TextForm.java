package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.type.Codecs;
import java.util.ArrayList;
import java.util.List;

/** What texts can be asked, and with which numbers it means the same everywhere. */
final class TextForm {

    private TextForm() {}

    static StringExpression text(ScalarFunction function, Expression<?>... arguments) {
        return ExpressionType.STRING.make(Call.of(function, arguments));
    }

    static IntegerExpression number(ScalarFunction function, Expression<?>... arguments) {
        return ExpressionType.INTEGER.make(Call.of(function, arguments));
    }

    /** A position, counted from 1: some databases count back from the end below that. */
    static Expression<Integer> position(int position) {
        if (position < 1) {
            throw new InvalidQueryException("Characters are counted from 1, and " + position + " is below that.");
        }
        return NumberForm.integer(position);
    }

    /** How many characters. */
    static Expression<Integer> count(int count) {
        if (count < 0) {
            throw new InvalidQueryException("There are no " + count + " characters.");
        }
        return NumberForm.integer(count);
    }

    /** One database takes only the first character of a filling, the others all of them. */
    static StringExpression padded(ScalarFunction function, StringExpression text, int length, String fill) {
        if (fill.codePointCount(0, fill.length()) != 1) {
            throw new InvalidQueryException("A text is filled up with one character, and '" + fill + "' is not one.");
        }
        Call call = Call.of(function, text, count(length), Expressions.value(fill));
        List<Fragment> arguments = new ArrayList<>(call.arguments());
        arguments.add(writer -> writer.value(Codecs.STRING, fill.repeat(length)));
        return ExpressionType.STRING.make(new Call(function, arguments, call.origin()));
    }
}
