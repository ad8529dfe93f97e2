package dev.phoebe.orm.model;

import org.jspecify.annotations.Nullable;

/** Values for some columns of a table, by the column's place in {@link Table#columns()}. */
public interface Values {

    /** Whether there is a value, which may be null. */
    boolean has(int column);

    /** The value; of a reference column, a {@code Ref}. */
    @Nullable
    Object get(int column);
}
