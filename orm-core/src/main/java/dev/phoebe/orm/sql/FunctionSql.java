package dev.phoebe.orm.sql;

import dev.phoebe.orm.type.SqlType;
import dev.phoebe.orm.type.TypeKind;
import java.util.List;

/**
 * How a database writes functions and operators of one row. The defaults are the SQL standard's. Implementations are
 * immutable and safe for use by several threads.
 */
public interface FunctionSql {

    /** The digits of a computed decimal at most. */
    int LONGEST_DECIMAL = 60;

    /** A function of one row. */
    default Template template(ScalarFunction function) {
        return function.standard();
    }

    /** The greatest or the least of several; null where one of them is null. */
    default void extreme(SqlWriter writer, boolean greatest, List<? extends Fragment> values) {
        writer.append(greatest ? "greatest(" : "least(").write(values, ", ").append(")");
    }

    /** Division that keeps the kind of its operands: 5 / 2 is 2. */
    default void divideIntegers(SqlWriter writer, Fragment left, Fragment right) {
        writer.append("(").write(left).append(" / ").write(right).append(")");
    }

    /** A decimal that was computed, rounded to so many digits where the database computes decimals with an error. */
    default void decimal(SqlWriter writer, Fragment computed, int scale) {
        writer.write(computed);
    }

    /** A decimal that a function has rounded to so many digits, without zeros behind them. */
    default void rounded(SqlWriter writer, Fragment rounded, int scale) {
        writer.write(rounded);
    }

    /**
     * A division of decimals, rounded to so many digits, half away from zero.
     *
     * @param rightScale the digits that the right one has
     */
    default void divideDecimals(SqlWriter writer, Fragment left, Fragment right, int rightScale, int scale) {
        TypeSql types = writer.dialect().types();
        SqlType type = SqlType.decimal(LONGEST_DECIMAL, scale);
        Fragment quotient = w -> {
            types.cast(w, left, TypeKind.DECIMAL, type);
            w.append(" / ").write(right);
        };
        types.cast(writer, quotient, TypeKind.DECIMAL, type);
    }

    /** Equal, where two nulls are equal too. */
    default void notDistinct(SqlWriter writer, Fragment left, Fragment right) {
        writer.write(left).append(" is not distinct from ").write(right);
    }
}
