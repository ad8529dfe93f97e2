package dev.phoebe.orm.model;

import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.Storable;
import dev.phoebe.orm.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column takes, whatever the database: one would cut a value that does not fit, another round it, a third store it
 * as it is. The length of a text is counted as Java and Jakarta Validation count it.
 */
public final class ValueRules {

    /** Behind the point; to round what has more takes longer than a request of two dozen characters may take. */
    private static final int MOST_ROUNDED = 1_000;

    private static final String WRONG_YEAR = "must be of the years 1 to 9999";

    private ValueRules() {}

    /** Whether it must have a value, and nobody but the program gives it one. */
    public static boolean isRequired(ColumnDefinition<?> definition) {
        boolean filledByOthers = definition.key() != null && definition.key() != KeyGeneration.ASSIGNED;
        return !definition.nullable() && !definition.version() && !filledByOthers;
    }

    /** Whether values of a column may be stored as others, which {@link #rounded} tells. */
    public static boolean isRounded(ColumnDefinition<?> definition) {
        return definition.rounding() != null || isTime(kind(definition.type()));
    }

    private static TypeKind kind(SqlType type) {
        return type.kind() == TypeKind.ARRAY ? type.element().kind() : type.kind();
    }

    private static boolean isTime(TypeKind kind) {
        return kind == TypeKind.TIME || kind == TypeKind.TIMESTAMP || kind == TypeKind.INSTANT;
    }

    /** The value as it is stored: times to the microsecond, decimals as finely as their column says. */
    @SuppressWarnings("unchecked") // a list stays a list, a decimal a decimal, a time a time
    public static <V> @Nullable V rounded(ColumnDefinition<V> definition, @Nullable V value) {
        if (value == null || !isRounded(definition)) {
            return value;
        }
        if (!(value instanceof List<?> list)) {
            return (V) roundedOne(definition, value);
        }
        boolean fits = true;
        List<@Nullable Object> rounded = new ArrayList<>(list.size());
        for (Object element : list) {
            Object other = element == null ? null : roundedOne(definition, element);
            fits &= other == element;
            rounded.add(other);
        }
        return fits ? value : (V) rounded;
    }

    private static Object roundedOne(ColumnDefinition<?> definition, Object value) {
        if (value instanceof BigDecimal decimal) {
            RoundingMode mode = definition.rounding();
            return mode == null ? value : rounded(decimal, scale(definition.type()), mode);
        }
        return Storable.toMicroseconds(value);
    }

    private static int scale(SqlType type) {
        return type.kind() == TypeKind.ARRAY ? type.element().scale() : type.scale();
    }

    private static BigDecimal rounded(BigDecimal decimal, int scale, RoundingMode mode) {
        return decimal.scale() > scale && decimal.scale() <= MOST_ROUNDED ? decimal.setScale(scale, mode) : decimal;
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
        if (value instanceof Instant instant) {
            return Storable.isKnown(instant) ? null : WRONG_YEAR;
        }
        if (value instanceof OffsetDateTime time) {
            return checkTime(time.toInstant());
        }
        return value instanceof TemporalAccessor time && time.isSupported(ChronoField.YEAR)
                ? checkYear(time.get(ChronoField.YEAR))
                : null;
    }

    private static @Nullable String checkYear(int year) {
        return year >= 1 && year <= 9999 ? null : WRONG_YEAR;
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
