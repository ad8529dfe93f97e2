package dev.phoebe.orm.sql;

/** A query with a name, written once in front of the statement that uses it: {@code with name (a, b) as (select ...)}. */
public interface CommonTable {

    /** Its name. */
    Name name();

    /** Whether it may refer to itself. */
    boolean isRecursive();

    /** Writes what stands behind the name: {@code (a, b) as (select ...)}. */
    void writeDefinition(SqlWriter writer);
}
