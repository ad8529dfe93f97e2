package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;

/** Writes operands, in parentheses where they are made of several. */
final class Operands {

    /** A condition that needs parentheses when it is compared with something. */
    interface Compound {}

    /** Arithmetic, which binds tighter than any comparison but not than other arithmetic. */
    interface Term {}

    private Operands() {}

    /** An operand of a comparison. */
    static void write(SqlWriter writer, Fragment operand) {
        write(writer, operand, operand instanceof Compound);
    }

    /** An operand of arithmetic. */
    static void writeTerm(SqlWriter writer, Fragment operand) {
        write(writer, operand, operand instanceof Compound || operand instanceof Term);
    }

    private static void write(SqlWriter writer, Fragment operand, boolean parentheses) {
        if (parentheses) {
            writer.append("(").write(operand).append(")");
        } else {
            writer.write(operand);
        }
    }
}
