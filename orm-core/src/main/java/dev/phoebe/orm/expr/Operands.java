package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;

/** Writes operands, in parentheses where they are made of several. */
final class Operands {

    /** An expression that needs parentheses when it stands inside another one. */
    interface Compound {}

    private Operands() {}

    static void write(SqlWriter writer, Fragment operand) {
        if (operand instanceof Compound) {
            writer.append("(").write(operand).append(")");
        } else {
            writer.write(operand);
        }
    }
}
