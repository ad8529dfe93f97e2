package dev.phoebe.orm.model;

import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.Storable;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column takes, whatever the database: one would cut a value that does not fit, another round it, a third store it
 * as it is. The length of a text is counted as Java and Jakarta Validation count it.
 */
public final class ValueRules {

    /** Behind the point; to round what has more takes longer than a request of two dozen characters may take. */
    private static final int MOST_ROUNDED = 1_000;

    private ValueRules() {}

    /** Whether it must have a value, and nobody but the program gives it one. */
    public static boolean isRequired(ColumnDefinition<?> definition) {
        boolean filledByOthers = definition.key() != null && definition.key() != KeyGeneration.ASSIGNED;
        return !definition.nullable() && !definition.version() && !filledByOthers;
    }

    /** The value, made to fit the scale of its column where the column says how. */
    @SuppressWarnings("unchecked") // a decimal stays a decimal
    public static <V> @Nullable V rounded(ColumnDefinition<V> definition, @Nullable V value) {
        RoundingMode mode = definition.rounding();
        if (mode == null) {
            return value;
        }
        int scale = definition.type().scale();
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(element -> isTooFine(element, scale))
                    ? (V) list.stream()
                            .map(element -> rounded(element, scale, mode))
                            .collect(Collectors.toList())
                    : value;
        }
        return (V) rounded(value, scale, mode);
    }

    private static @Nullable Object rounded(@Nullable Object value, int scale, RoundingMode mode) {
        return value instanceof BigDecimal decimal && isTooFine(decimal, scale) ? decimal.setScale(scale, mode) : value;
    }

    private static boolean isTooFine(@Nullable Object value, int scale) {
        return value instanceof BigDecimal decimal && decimal.scale() > scale && decimal.scale() <= MOST_ROUNDED;
    }

    /** What is wrong with a value; null when nothing is. The message never repeats the value. */
    public static @Nullable String check(ColumnDefinition<?> definition, @Nullable Object value) {
        if (value == null) {
            return isRequired(definition) ? "must not be null" : null;
        }
        SqlType type = definition.type(); // asked first: whether a value is a list is not known without a search
        return type.kind() == TypeKind.ARRAY && value instanceof List<?> list
                ? checkAll(definition, list)
                : checkOne(type, value);
    }

    private static @Nullable String checkAll(ColumnDefinition<?> definition, List<?> list) {
        SqlType element = definition.type().element();
        for (Object value : list) {
            String objection = value == null ? "must not hold null" : checkOne(element, value);
            if (objection != null) {
                return value == null ? objection : "has an element that " + objection;
            }
        }
        return null;
    }

    /** The type is asked before the value: to find that a number is no time takes longer than all the rest. */
    private static @Nullable String checkOne(SqlType type, Object value) {
        return switch (type.kind()) {
            case VARCHAR, TEXT -> value instanceof String text ? checkText(type, text) : null;
            case DECIMAL -> value instanceof BigDecimal decimal ? checkDecimal(type, decimal) : null;
            case REAL, DOUBLE -> checkFinite(value);
            case DATE, TIMESTAMP, INSTANT -> checkTime(value);
            default -> null;
        };
    }

    private static @Nullable String checkFinite(Object value) {
        boolean finite = !(value instanceof Double number && !Double.isFinite(number))
                && !(value instanceof Float single && !Float.isFinite(single));
        return finite ? null : "must be a finite number";
    }

    private static @Nullable String checkTime(Object value) {
        if (value instanceof LocalDate date) { // as below, without a search for what it supports
            return checkYear(date.getYear());
        }
        return value instanceof TemporalAccessor time && time.isSupported(ChronoField.YEAR)
                ? checkYear(time.get(ChronoField.YEAR))
                : null;
    }

    private static @Nullable String checkYear(int year) {
        return year >= 1 && year <= 9999 ? null : "must be of the years 1 to 9999";
    }

    private static @Nullable String checkText(SqlType type, String text) {
        int length = type.length();
        if (type.kind() == TypeKind.VARCHAR && text.length() > length) {
            return "must have at most " + length + " characters";
        }
        int flaw = Storable.flaw(text);
        if (flaw < 0) {
            return null;
        }
        return text.charAt(flaw) == 0 ? "must not hold the character NUL" : "must be valid Unicode";
    }

    private static @Nullable String checkDecimal(SqlType type, BigDecimal decimal) {
        int precision = type.precision();
        int scale = type.scale();
        BigDecimal plain = decimal.scale() > scale ? decimal.stripTrailingZeros() : decimal;
        if (plain.scale() > scale) {
            return "must have at most " + scale + " digits behind the point";
        }
        long whole = (long) plain.precision() - plain.scale();
        return plain.signum() != 0 && whole > precision - scale
                ? "must have at most " + (precision - scale) + " digits before the point"
                : null;
    }
}
