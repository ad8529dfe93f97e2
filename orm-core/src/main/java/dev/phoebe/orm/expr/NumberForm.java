package dev.phoebe.orm.expr;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.sql.ScalarFunction;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codecs;
import dev.phoebe.orm.type.NumberCodec;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What numbers can be asked, and how literals of the program become numbers. */
final class NumberForm {

    private static final int MOST_DIGITS = 15;
    private static final int LAST_BIT = 63;

    private NumberForm() {}

    static IntegerExpression integer(int value) {
        return ExpressionType.INTEGER.make(new Value<>(Codecs.INTEGER, value));
    }

    static <N extends Number> NumberCodec<N> codec(Expression<N> number) {
        return (NumberCodec<N>) number.codec(); // no other codec has numbers
    }

    private static boolean isFloating(Expression<?> number) {
        TypeKind kind = number.codec().kind();
        return kind == TypeKind.REAL || kind == TypeKind.DOUBLE;
    }

    /** What a number is computed with: of its own type. */
    static Expression<?> literal(Expression<?> number, long value) {
        return number.codec().kind() == TypeKind.DECIMAL
                ? decimal(BigDecimal.valueOf(value))
                : value((NumberCodec<?>) number.codec(), value); // no other codec has numbers
    }

    private static <N extends Number> Expression<N> value(NumberCodec<N> codec, long value) {
        return new Value<>(codec, codec.of(value));
    }

    static Expression<?> literal(Expression<?> number, BigDecimal value) {
        return isFloating(number) ? Expressions.value(value.doubleValue()) : decimal(value);
    }

    /** What a number is compared with: of its own type. */
    static <N extends Number> Expression<N> compared(Expression<N> number, long value) {
        return value(codec(number), value);
    }

    /** What a number is compared with: exact numbers with the number that stands in the program's text. */
    static Expression<?> compared(Expression<?> number, double value) {
        if (isFloating(number) || Double.isNaN(value) || Double.isInfinite(value)) {
            boolean isFloat = number.codec().kind() == TypeKind.REAL && (float) value == value;
            return isFloat ? new Value<>(Codecs.FLOAT, (float) value) : new Value<>(Codecs.DOUBLE, value);
        }
        return decimal(BigDecimal.valueOf(value));
    }

    static Value<BigDecimal> decimal(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return new Value<>(Codecs.decimal(plain.scale()), plain);
    }

    /** With so many digits left; of a whole number there is nothing to take away. */
    @SuppressWarnings("unchecked") // a number is of its own kind
    private static <V, E extends Expression<V>> E cut(TypedExpression<V, E> number, int scale, Formula formula) {
        TypeKind kind = number.codec().kind();
        if (Cast.isWhole(kind)) {
            return (E) number;
        }
        return kind == TypeKind.DECIMAL
                ? (E) ExpressionType.decimals(Codecs.decimal(scale)).make(new Rounded(formula, scale))
                : number.type().make(formula);
    }

    static <V, E extends Expression<V>> E rounded(TypedExpression<V, E> number, int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new InvalidQueryException(
                    "A number is rounded to 0 to " + MOST_DIGITS + " digits, not " + digits + ".");
        }
        return cut(number, digits, Call.of(rounding(number.codec().kind()), number, integer(digits)));
    }

    static ScalarFunction rounding(TypeKind kind) {
        return kind == TypeKind.DECIMAL ? ScalarFunction.ROUND : ScalarFunction.ROUND_FLOAT;
    }

    static <V, E extends Expression<V>> E cut(ScalarFunction function, TypedExpression<V, E> number) {
        return cut(number, 0, Call.of(function, number));
    }

    /** A decimal that a function has rounded. */
    private record Rounded(Formula formula, int scale) implements Formula {

        @Override
        public void write(SqlWriter writer) {
            writer.dialect().functions().rounded(writer, formula, scale);
        }

        @Override
        public @Nullable Source origin() {
            return formula.origin();
        }
    }

    static LongExpression shifted(ScalarFunction function, Expression<?> number, int bits) {
        if (bits < 0 || bits > LAST_BIT) {
            throw new InvalidQueryException("Bits are shifted by 0 to " + LAST_BIT + ", not by " + bits + ".");
        }
        return ExpressionType.LONG.make(Call.of(function, number, integer(bits)));
    }
}
