package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** The rows that refer to one row. */
public final class BackrefPath<M, T> extends CollectionPath<M, T> {

    private final String mappedBy;
    private @Nullable RefColumn<T, M, ?> reference;

    BackrefPath(Table<M, ?> owner, String property, int index, String mappedBy) {
        super(owner, property, index);
        this.mappedBy = mappedBy;
    }

    /** The reference on the other side. */
    @SuppressWarnings("unchecked") // generated code names a reference to this side
    public RefColumn<T, M, ?> reference() {
        RefColumn<T, M, ?> column = reference;
        if (column == null) {
            column = (RefColumn<T, M, ?>) target().column(mappedBy).orElseThrow();
            reference = column;
        }
        return column;
    }

    /** The reference on the other side, in one occurrence of the target. */
    @SuppressWarnings("unchecked") // all occurrences have the same columns
    public RefColumn<T, M, ?> reference(Table<T, ?> rows) {
        return (RefColumn<T, M, ?>) rows.columns().get(reference().ordinal());
    }

    @Override
    public Condition ofKey(Object ownerKey) {
        return RelatedRows.equal(reference(), ownerKey);
    }

    @Override
    void writeJoin(SqlWriter writer, Table<T, ?> rows) {}

    @Override
    void writeOwnerColumn(SqlWriter writer, Table<T, ?> rows) {
        writer.write(reference(rows));
    }
}
