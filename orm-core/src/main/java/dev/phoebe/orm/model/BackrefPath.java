package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rows that refer to one row. */
public final class BackrefPath<M, T> extends CollectionPath<M, T> {

    private final Function<Table<?, ?>, RefColumn<T, M, ?>> reference;

    BackrefPath(
            Table<M, ?> owner,
            String property,
            int index,
            Supplier<? extends Table<T, ?>> target,
            Function<Table<?, ?>, RefColumn<T, M, ?>> reference) {
        super(owner, property, index, target);
        this.reference = reference;
    }

    /** The reference on the other side. */
    public RefColumn<T, M, ?> reference() {
        return reference.apply(target());
    }

    /** The reference on the other side, in one occurrence of the target. */
    public RefColumn<T, M, ?> reference(Table<T, ?> rows) {
        return reference.apply(rows);
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
