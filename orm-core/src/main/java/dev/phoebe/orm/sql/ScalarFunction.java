package dev.phoebe.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * The functions of one row that every database has in some form, as most of them write it; a dialect says what it writes
 * otherwise. All count from 1, and all answer null where an argument is null.
 */
public enum ScalarFunction {
    /** How many characters a text has. */
    LENGTH("char_length({0})"),
    LOWER("lower({0})"),
    UPPER("upper({0})"),
    TRIM("trim({0})"),
    TRIM_LEFT("ltrim({0})"),
    TRIM_RIGHT("rtrim({0})"),
    /** A text from a position on. */
    SUBSTRING_FROM("substring({0}, {1})"),
    /** A text from a position on, so many characters of it. */
    SUBSTRING("substring({0}, {1}, {2})"),
    /** A text in which the second is replaced by the third. */
    REPLACE("replace({0}, {1}, {2})"),
    /** Where the second text begins in the first; 0 for nowhere. */
    POSITION("locate({1}, {0})"),
    LEFT("left({0}, {1})"),
    RIGHT("right({0}, {1})"),
    /** A text brought to a length by a character in front, which is given a fourth time as often as the length says. */
    PAD_LEFT("lpad({0}, {1}, {2})"),
    /** A text brought to a length by a character behind; see {@link #PAD_LEFT}. */
    PAD_RIGHT("rpad({0}, {1}, {2})"),
    REPEAT("repeat({0}, {1})"),
    REVERSE("reverse({0})", Feature.REVERSE),
    ABSOLUTE("abs({0})"),
    /** An exact number, rounded to so many digits, half away from zero. */
    ROUND("round({0}, {1})"),
    /** A floating point number, rounded as the exact number that it is written as. */
    ROUND_FLOAT("round({0}, {1})"),
    FLOOR("floor({0})"),
    CEILING("ceil({0})"),
    /** What a division of whole numbers leaves, with the sign of the first. */
    MODULO("({0} % {1})"),
    POWER("power({0}, {1})"),
    /** Null below zero. */
    SQUARE_ROOT("sqrt({0})"),
    SIGN("sign({0})"),
    NEGATED("(-{0})"),
    BIT_AND("({0} & {1})"),
    BIT_OR("({0} | {1})"),
    BIT_XOR("({0} ^ {1})"),
    BIT_NOT("(~{0})"),
    /** In 64 bits. */
    SHIFT_LEFT("({0} << {1})"),
    /** In 64 bits; the sign stays. */
    SHIFT_RIGHT("({0} >> {1})"),
    /** How many bytes. */
    BYTE_LENGTH("octet_length({0})"),
    /** Bytes one after the other. */
    BYTES_CONCAT("({0} || {1})"),
    /** So many bytes from the begin. */
    BYTES_LEFT("substring({0}, 1, {1})"),
    /** Bytes as a text of two digits each, in lower case. */
    HEX("lower(hex({0}))"),
    NULL_IF("nullif({0}, {1})"),
    /** At least 0 and below 1. */
    RANDOM("rand()"),
    /** Today, in UTC. */
    CURRENT_DATE("cast(current_timestamp at time zone 'UTC' as date)"),
    /** Now, as an instant. */
    CURRENT_TIMESTAMP("current_timestamp");

    @SuppressWarnings("ImmutableEnumChecker") // a template is immutable, but does not say so
    private final Template standard;

    private final @Nullable Feature feature;

    ScalarFunction(String standard) {
        this(standard, null);
    }

    ScalarFunction(String standard, @Nullable Feature feature) {
        this.standard = Template.of(standard);
        this.feature = feature;
    }

    /** As most databases write it. */
    public Template standard() {
        return standard;
    }

    /** What a database must have for it; null where all have it. */
    public @Nullable Feature feature() {
        return feature;
    }
}
