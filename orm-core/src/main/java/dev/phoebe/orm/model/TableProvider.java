package dev.phoebe.orm.model;

/** Hands out a generated table; found by {@link java.util.ServiceLoader}, so that no class path is ever scanned. */
public interface TableProvider {

    /** The table. */
    Table<?, ?> table();
}
