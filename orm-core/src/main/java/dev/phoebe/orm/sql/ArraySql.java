package dev.phoebe.orm.sql;

/**
 * What a database calls that which can be asked of arrays. Each answer is null where the array is, and where another
 * operand is; places are counted from 1. Implementations are immutable and safe for use by several threads.
 */
public interface ArraySql {

    /**
     * An operand, and whether it can be null: values of the program cannot.
     *
     * @param sql the operand
     * @param typed the same, for places where nothing tells the type of a value
     * @param value whether it is a value of the program
     */
    record Operand(Fragment sql, Fragment typed, boolean value) {}

    /**
     * Whether a value of the program is one of the elements.
     *
     * @param alone an array of this value alone
     */
    void contains(SqlWriter writer, Fragment array, Fragment value, Fragment alone);

    /** Whether an element is equal to something. */
    void contains(SqlWriter writer, Fragment array, Fragment element);

    /** Whether every element of the second is one of the first. */
    void containsAll(SqlWriter writer, Operand array, Operand other);

    /** Whether one element at least is in both. */
    void overlaps(SqlWriter writer, Operand array, Operand other);

    /** How many elements there are. */
    default void length(SqlWriter writer, Fragment array) {
        writer.append("cardinality(").write(array).append(")");
    }

    /** One element; null behind the last. */
    void element(SqlWriter writer, Fragment array, int place);

    /** The elements from one place to another, both of them too; what lies behind the last is left out. */
    void slice(SqlWriter writer, Fragment array, int from, int to);

    /** The elements of both. */
    void concat(SqlWriter writer, Operand array, Operand other);

    /** The array with one more element. */
    void append(SqlWriter writer, Fragment array, Operand element);
}
