package dev.phoebe.orm.type;

import dev.phoebe.orm.error.DataException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list that came as JSON in one column: {@code [{"title": "Mort"}, ...]}. Values are found by their place;
 * their names are passed over. The text is walked once, and only strings with escapes in them are copied. Dates and times
 * are written as ISO 8601 says. Not thread-safe.
 */
final class JsonRow extends Row {

    private static final String BEFORE_CHRIST = " BC";

    private static final int DIGITS_OF_YEAR = 4;

    private final String text;
    private int at;
    private int[] begins = new int[8];
    private int[] ends = new int[8];
    private int width;
    private boolean wasNull;

    private JsonRow(ResultSet rows, String text) {
        super(rows);
        this.text = text;
    }

    /** The rows in {@code [{...}, ...]}, or in {@code [key, [{...}, ...]]}; null where there are none. */
    static @Nullable Row of(ResultSet rows, String text) {
        JsonRow row = new JsonRow(rows, text);
        row.expect('[');
        row.blanks();
        return text.charAt(row.at) == '{' || row.isBehindKey() ? row : null;
    }

    private boolean isBehindKey() {
        pass();
        expect(',');
        blanks();
        if (text.charAt(at) == 'n') {
            return false;
        }
        expect('[');
        return true;
    }

    // ---- the text

    @Override
    public boolean next() {
        blanks();
        if (text.charAt(at) == ',') {
            at++;
            blanks();
        }
        if (text.charAt(at) == ']') {
            return false;
        }
        expect('{');
        width = 0;
        do {
            blanks();
            pass();
            expect(':');
            blanks();
            value();
            blanks();
        } while (text.charAt(at++) == ',');
        return true;
    }

    private void value() {
        if (width == begins.length) {
            begins = Arrays.copyOf(begins, 2 * width);
            ends = Arrays.copyOf(ends, 2 * width);
        }
        begins[width] = at;
        pass();
        ends[width++] = at;
    }

    /** Goes behind a value. */
    private void pass() {
        switch (text.charAt(at)) {
            case '"' -> passString();
            case '[', '{' -> passNested();
            default -> {
                while (",]}: \n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
        }
    }

    private void passString() {
        at++;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void passNested() {
        int depth = 0;
        do {
            char sign = text.charAt(at);
            if (sign == '"') {
                passString();
            } else {
                depth += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0;
                at++;
            }
        } while (depth > 0);
    }

    private void blanks() {
        while (text.charAt(at) == ' ' || text.charAt(at) == '\n') {
            at++;
        }
    }

    private void expect(char sign) {
        blanks();
        if (text.charAt(at) != sign) {
            throw new IllegalStateException("the database sent a list whose sign " + at + " is not " + sign);
        }
        at++;
    }

    // ---- the values

    private boolean isNull(int column) {
        wasNull = text.charAt(begins[column - 1]) == 'n';
        return wasNull;
    }

    private boolean isString(int column) {
        return text.charAt(begins[column - 1]) == '"';
    }

    /** As it stands in the text, a string without its quotes. */
    private String raw(int column) {
        int quote = isString(column) ? 1 : 0;
        return text.substring(begins[column - 1] + quote, ends[column - 1] - quote);
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public boolean booleanOrFalse(int column) {
        return !isNull(column) && text.charAt(begins[column - 1]) == 't';
    }

    @Override
    public short shortOrZero(int column) {
        return (short) whole(column, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int intOrZero(int column) {
        return (int) whole(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private long whole(int column, long low, long high) {
        long value = longOrZero(column);
        if (value < low || value > high) {
            throw new DataException(
                    describe(column) + " is a whole number that is too large for its type in the program.", null, null);
        }
        return value;
    }

    @Override
    public long longOrZero(int column) {
        if (isNull(column)) {
            return 0;
        }
        try {
            return Long.parseLong(text, begins[column - 1], ends[column - 1], 10);
        } catch (NumberFormatException e) { // a decimal that the program takes for a whole number
            return new BigDecimal(raw(column)).longValue();
        }
    }

    /** What is not finite comes as a string. */
    @Override
    public float floatOrZero(int column) {
        return isNull(column) ? 0 : Float.parseFloat(raw(column));
    }

    @Override
    public double doubleOrZero(int column) {
        return isNull(column) ? 0 : Double.parseDouble(raw(column));
    }

    @Override
    public @Nullable String getString(int column) {
        if (isNull(column)) {
            return null;
        }
        String raw = raw(column);
        int escape = raw.indexOf('\\');
        return escape < 0 || !isString(column) ? raw : unescaped(raw, escape);
    }

    private static String unescaped(String raw, int first) {
        StringBuilder string = new StringBuilder(raw.length()).append(raw, 0, first);
        int i = first;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c == '\\') {
                char escaped = raw.charAt(i++);
                if (escaped == 'u') {
                    string.append((char) Integer.parseInt(raw, i, i + 4, 16));
                    i += 4;
                } else {
                    string.append(meant(escaped));
                }
            } else {
                string.append(c);
            }
        }
        return string.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
    }

    @Override
    public byte @Nullable [] getBytes(int column) {
        throw noSuch("bytes");
    }

    @Override
    public @Nullable BigDecimal getDecimal(int column) {
        return isNull(column) ? null : new BigDecimal(raw(column));
    }

    @Override
    public @Nullable LocalDate getDate(int column) {
        return isNull(column) ? null : parsed(column, LocalDate::parse);
    }

    @Override
    public @Nullable LocalTime getTime(int column) {
        return isNull(column) ? null : parsed(column, LocalTime::parse);
    }

    @Override
    public @Nullable LocalDateTime getTimestamp(int column) {
        return isNull(column) ? null : parsed(column, LocalDateTime::parse);
    }

    @Override
    public @Nullable Instant getInstant(int column) {
        return isNull(column) ? null : parsed(column, OffsetDateTime::parse).toInstant();
    }

    private <T> T parsed(int column, Function<String, T> parsing) {
        try {
            return parsing.apply(iso(raw(column)));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new DataException(describe(column) + " is a date or time that the program cannot hold.", null, e);
        }
    }

    /**
     * The year as ISO 8601 has it: with a sign where it has more than four digits, and counted from 0. In the zone of the
     * session an instant may be of another year than in UTC, and so of one that nobody stored.
     */
    private static String iso(String text) {
        if (text.endsWith(BEFORE_CHRIST)) {
            int behindYear = text.indexOf('-');
            int year = Integer.parseInt(text, 0, behindYear, 10) - 1;
            String digits = String.valueOf(year);
            return (year == 0 ? "" : "-")
                    + "0".repeat(Math.max(0, DIGITS_OF_YEAR - digits.length()))
                    + digits
                    + text.substring(behindYear, text.length() - BEFORE_CHRIST.length());
        }
        return text.indexOf('-') > DIGITS_OF_YEAR && text.indexOf(':') != 2 ? "+" + text : text;
    }

    @Override
    public @Nullable UUID getUuid(int column) {
        return isNull(column) ? null : UUID.fromString(raw(column));
    }

    @Override
    public @Nullable Json getJson(int column) {
        throw noSuch("JSON");
    }

    @Override
    public @Nullable Object getObject(int column) {
        throw noSuch("objects");
    }

    private static IllegalStateException noSuch(String what) {
        return new IllegalStateException("lists of rows in a column have no " + what);
    }

    @Override
    public String describe(int column) {
        return "The value " + column + " of a related row in a list";
    }
}
