package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.SqlWriter;

/** A condition that is made of several parts, and needs parentheses where it is compared with something. */
interface Compound extends Condition {

    @Override
    default void writeOperand(SqlWriter writer) {
        writer.append("(").write(this).append(")");
    }
}
