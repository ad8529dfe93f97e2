package dev.phoebe.orm.type;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column, as far as all databases agree on it.
 *
 * @param kind what it holds
 * @param length the longest text in characters; 0 where it has no meaning
 * @param precision all digits of a decimal; 0 where it has no meaning
 * @param scale the number of decimal places; 0 where it has no meaning
 * @param elements what an array holds, each of that length or those digits; null for all other types
 */
public record SqlType(
        TypeKind kind,
        int length,
        int precision,
        int scale,
        @Nullable TypeKind elements) {

    /** A type that is no array. */
    public SqlType(TypeKind kind, int length, int precision, int scale) {
        this(kind, length, precision, scale, null);
    }

    /** A type that has neither length nor digits. */
    public static SqlType of(TypeKind kind) {
        return new SqlType(kind, 0, 0, 0);
    }

    /** Text of at most {@code length} characters. */
    public static SqlType varchar(int length) {
        return new SqlType(TypeKind.VARCHAR, length, 0, 0);
    }

    /** An exact number. */
    public static SqlType decimal(int precision, int scale) {
        return new SqlType(TypeKind.DECIMAL, 0, precision, scale);
    }

    /** A list of values of a type, which is no array itself. */
    public static SqlType array(SqlType element) {
        return new SqlType(TypeKind.ARRAY, element.length, element.precision, element.scale, element.kind);
    }

    /**
     * The type of the values in an array.
     *
     * @throws IllegalStateException when it is no array
     */
    public SqlType element() {
        if (elements == null) {
            throw new IllegalStateException(kind + " has no elements");
        }
        return new SqlType(elements, length, precision, scale);
    }
}
