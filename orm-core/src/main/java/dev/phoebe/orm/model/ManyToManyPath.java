package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.function.Supplier;

/** The rows that a link table connects with one row. */
public final class ManyToManyPath<M, T> extends CollectionPath<M, T> {

    private final Supplier<Link> link;

    ManyToManyPath(
            Table<M, ?> owner,
            String property,
            int index,
            Supplier<? extends Table<T, ?>> target,
            Supplier<Link> link) {
        super(owner, property, index, target);
        this.link = link;
    }

    /** The table between. */
    public Link link() {
        return link.get();
    }

    @Override
    public Condition ofKey(Object ownerKey) {
        return RelatedRows.linked(this, ownerKey);
    }

    @Override
    void writeJoin(SqlWriter writer, Table<T, ?> rows) {
        Link between = link();
        writer.append(" join ")
                .from(between)
                .append(" on ")
                .column(between, between.targetColumn())
                .append(" = ");
        writer.write(rows.keyColumns().get(0));
    }

    @Override
    void writeOwnerColumn(SqlWriter writer, Table<T, ?> rows) {
        Link between = link();
        writer.column(between, between.ownerColumn());
    }
}
