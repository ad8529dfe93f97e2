package dev.phoebe.orm.tck.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values in one form, so that equal ones are equal: whole numbers are long, decimals have no trailing zeros. */
@SuppressWarnings("OperatorPrecedence") // reads better without more parentheses
final class Scalars {

    /** Means are compared to so many digits: databases divide with different precision. */
    private static final int DIGITS_OF_MEANS = 6;

    private Scalars() {}

    static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        } else if (value instanceof Double number) {
            return mean(new BigDecimal(number));
        }
        return value;
    }

    /** A mean, as far as databases agree. */
    static BigDecimal mean(BigDecimal value) {
        return value.setScale(DIGITS_OF_MEANS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    /** The order of two values of one kind; texts are ordered by their characters. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // both are of one kind
    static int compare(Object left, Object right) {
        if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        }
        return ((Comparable) left).compareTo(right);
    }

    /** The order of values in one direction, null first or last. */
    static Comparator<@Nullable Object> order(boolean descending, boolean nullsFirst) {
        return (left, right) -> {
            if (left == null || right == null) {
                return left == right ? 0 : (left == null) == nullsFirst ? -1 : 1;
            }
            int order = compare(left, right);
            return descending ? -order : order;
        };
    }

    static Object known(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
