package dev.phoebe.orm.tck.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Of which type a result is, and with how many digits: the table of the documentation, and what is expected of databases. */
public final class NumberRule {

    /** The types, from narrow to wide. */
    public static final List<Class<? extends Number>> TYPES =
            List.of(Short.class, Integer.class, Long.class, BigDecimal.class, Float.class, Double.class);

    /** Of each type, what it becomes with each type, by {@code plus}, {@code minus}, {@code times} and {@code dividedBy}. */
    public static final List<List<Class<? extends Number>>> RESULTS = List.of(
            List.of(Short.class, Integer.class, Long.class, BigDecimal.class, Double.class, Double.class),
            List.of(Integer.class, Integer.class, Long.class, BigDecimal.class, Double.class, Double.class),
            List.of(Long.class, Long.class, Long.class, BigDecimal.class, Double.class, Double.class),
            List.of(BigDecimal.class, BigDecimal.class, BigDecimal.class, BigDecimal.class, Double.class, Double.class),
            List.of(Double.class, Double.class, Double.class, Double.class, Double.class, Double.class),
            List.of(Double.class, Double.class, Double.class, Double.class, Double.class, Double.class));

    private NumberRule() {}

    /** The type of a result. */
    static Class<? extends Number> result(Number left, Number right) {
        return RESULTS.get(TYPES.indexOf(left.getClass())).get(TYPES.indexOf(right.getClass()));
    }

    /** What a database must answer with, to the last digit. */
    static Number expected(Number left, char operator, Number right) {
        Class<? extends Number> type = result(left, right);
        if (type == BigDecimal.class) {
            return decimal(new BigDecimal(left.toString()), operator, new BigDecimal(right.toString()));
        } else if (type == Double.class) {
            return floating(left.doubleValue(), operator, right.doubleValue());
        }
        long whole = whole(left.longValue(), operator, right.longValue());
        return type == Long.class
                ? (Number) whole
                : type == Integer.class ? (Number) (int) whole : (Number) (short) whole;
    }

    private static long whole(long left, char operator, long right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> left / right;
        };
    }

    private static double floating(double left, char operator, double right) {
        return switch (operator) {
            case '+' -> left + right;
            case '-' -> left - right;
            case '*' -> left * right;
            default -> left / right;
        };
    }

    /** As {@link BigDecimal} has it, but for the digits of a quotient: 10, or as many as the longer one has. */
    private static BigDecimal decimal(BigDecimal left, char operator, BigDecimal right) {
        return switch (operator) {
            case '+' -> left.add(right);
            case '-' -> left.subtract(right);
            case '*' -> left.multiply(right);
            default -> left.divide(right, Math.max(10, Math.max(left.scale(), right.scale())), RoundingMode.HALF_UP);
        };
    }
}
