package dev.phoebe.orm.type;

import dev.phoebe.orm.error.DataException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/**
 * Values as every database can keep them. What one of them would keep as something else is refused before it is sent:
 * half a character, NUL, numbers that are not finite, years beyond 1 to 9999. Times are cut to microseconds, because one
 * database rounds where another cuts.
 */
public final class Storable {

    /** More digits than any database takes; written out, an exponent could fill the memory. */
    private static final int MAX_DIGITS = 1000;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Storable() {}

    /** One driver writes what is not finite into the text of the statement, where it is a name. */
    static float number(float value) {
        requireFinite(Float.isFinite(value));
        return value;
    }

    static double number(double value) {
        requireFinite(Double.isFinite(value));
        return value;
    }

    private static void requireFinite(boolean finite) {
        if (!finite) {
            throw refused("A number that is not finite was not sent.");
        }
    }

    static BigDecimal number(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS) {
            throw refused("A number of more than " + MAX_DIGITS + " digits was not sent.");
        }
        return value;
    }

    /** Drivers send half a character as a question mark, and would find that. */
    static String text(String text) {
        int flaw = flaw(text);
        if (flaw >= 0) {
            throw refused(
                    text.charAt(flaw) == 0
                            ? "A text with the character NUL was not sent: not every database can hold or compare one."
                            : "A text with half of a character was not sent: it is no valid Unicode.");
        }
        return text;
    }

    /** Where the first NUL or half of a character is; -1 where there is none. */
    public static int flaw(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((char) (text.charAt(i) - 1) >= Character.MIN_SURROGATE - 1) { // NUL too: it comes round to the largest
                return flaw(text, i);
            }
        }
        return -1;
    }

    private static int flaw(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (isHalf(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isHalf(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** A date of the years that every database knows. */
    public static LocalDate date(LocalDate value) {
        requireYear(value.getYear() >= 1 && value.getYear() <= 9999);
        return value;
    }

    /** A time of day, cut to microseconds. */
    public static LocalTime time(LocalTime value) {
        return isFine(value) ? value.truncatedTo(ChronoUnit.MICROS) : value;
    }

    private static boolean isFine(TemporalAccessor time) {
        return time.get(ChronoField.NANO_OF_SECOND) % 1000 != 0;
    }

    /** A time of any type, cut to microseconds; any other value, and a time that is not finer, as it is. */
    public static Object toMicroseconds(Object value) {
        if (value instanceof Instant instant) {
            return isFine(instant) ? instant.truncatedTo(ChronoUnit.MICROS) : value;
        } else if (value instanceof LocalDateTime timestamp) {
            return isFine(timestamp) ? timestamp.truncatedTo(ChronoUnit.MICROS) : value;
        } else if (value instanceof OffsetDateTime time) {
            return isFine(time) ? time.truncatedTo(ChronoUnit.MICROS) : value;
        }
        return value instanceof LocalTime time ? time(time) : value;
    }

    /**
     * A key in the form in which two are equal when the database finds them equal: a decimal without trailing zeros, a
     * point in time in UTC, times to the microsecond. It has the type of the key.
     */
    public static Object canonical(Object key) {
        if (key instanceof Long || key instanceof String) { // the usual keys
            return key;
        }
        if (key instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        Object cut = toMicroseconds(key);
        return cut instanceof OffsetDateTime time ? time.withOffsetSameInstant(ZoneOffset.UTC) : cut;
    }

    /** A date and time, cut to microseconds. */
    public static LocalDateTime timestamp(LocalDateTime value) {
        requireYear(value.getYear() >= 1 && value.getYear() <= 9999);
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** A point in time, cut to microseconds. */
    public static Instant instant(Instant value) {
        requireYear(isKnown(value));
        return value.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a point in time is, in UTC, of the years that every database knows. */
    public static boolean isKnown(Instant value) {
        return !value.isBefore(FIRST) && !value.isAfter(LAST);
    }

    /** A value among those of an array, of which the binding of single values knows nothing. */
    static Object element(Object value) {
        if (value instanceof String text) {
            return text(text);
        } else if (value instanceof BigDecimal decimal) {
            return number(decimal);
        } else if (value instanceof Double number) {
            return number(number.doubleValue());
        } else if (value instanceof Float number) {
            return number(number.floatValue());
        } else if (value instanceof LocalDate date) {
            return date(date);
        } else if (value instanceof LocalTime time) {
            return time(time);
        } else if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp);
        } else if (value instanceof OffsetDateTime instant) {
            return instant(instant.toInstant()).atOffset(ZoneOffset.UTC);
        }
        return value;
    }

    private static void requireYear(boolean good) {
        if (!good) {
            throw refused(
                    "A date or time outside the years 1 to 9999 cannot be kept by every database. It was not sent.");
        }
    }

    private static DataException refused(String message) {
        return new DataException(message, null, null);
    }
}
