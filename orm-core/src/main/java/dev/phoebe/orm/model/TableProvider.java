package dev.phoebe.orm.model;

/** Hands out a generated table; found by {@link java.util.ServiceLoader}, so that no class path is ever scanned. */
public abstract class TableProvider {

    private final Table<?, ?> table;

    /** For generated code: hands out this table. */
    protected TableProvider(Table<?, ?> table) {
        this.table = table;
    }

    /** The table. */
    public final Table<?, ?> table() {
        return table;
    }
}
