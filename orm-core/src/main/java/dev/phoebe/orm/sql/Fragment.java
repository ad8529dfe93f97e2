package dev.phoebe.orm.sql;

/** A piece of SQL that writes itself. Immutable, so it can be shared and kept. */
@FunctionalInterface
public interface Fragment {

    /** Writes text and binds, in the order in which they stand in the statement. */
    void write(SqlWriter writer);

    /** Writes itself where a condition stands: in WHERE, ON or HAVING, behind NOT, in CASE. */
    default void writeCondition(SqlWriter writer) {
        write(writer);
    }

    /** Writes itself as one of several terms of AND: in parentheses where an OR is outermost. */
    default void writeTerm(SqlWriter writer) {
        writeCondition(writer);
    }

    /** Writes itself where it is compared with something: in parentheses where it is made of several. */
    default void writeOperand(SqlWriter writer) {
        write(writer);
    }
}
