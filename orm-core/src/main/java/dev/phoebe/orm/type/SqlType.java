package dev.phoebe.orm.type;

/**
 * The type of a column, as far as all databases agree on it.
 *
 * @param kind what it holds
 * @param length the longest text in characters; 0 where it has no meaning
 * @param precision all digits of a decimal; 0 where it has no meaning
 * @param scale the digits behind the point; 0 where it has no meaning
 */
public record SqlType(TypeKind kind, int length, int precision, int scale) {

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
}
