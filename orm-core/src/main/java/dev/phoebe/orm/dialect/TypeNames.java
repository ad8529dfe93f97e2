package dev.phoebe.orm.dialect;

import dev.phoebe.orm.type.SqlType;

/** Names of types that several databases share. */
final class TypeNames {

    private TypeNames() {}

    /** Text of some length, or the type for any length. */
    static String varchar(SqlType type, int longest, String any) {
        return type.length() > 0 && type.length() <= longest ? "varchar(" + type.length() + ")" : any;
    }

    /** The digits are always said: left alone, each database takes others, and some cut the fraction off. */
    static String decimal(SqlType type) {
        return type.precision() == 0 ? "decimal(38, 10)" : "decimal(" + type.precision() + ", " + type.scale() + ")";
    }
}
