package dev.phoebe.orm.model;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows that a link table connects with one row. */
public final class ManyToManyPath<M, T> extends CollectionPath<M, T> {

    private final Supplier<Link> maker;
    private @Nullable Link known;

    ManyToManyPath(Table<M, ?> owner, String property, int index, Supplier<Link> maker) {
        super(owner, property, index);
        this.maker = maker;
    }

    /** The table between. */
    public Link link() {
        Link link = known;
        if (link == null) {
            link = maker.get();
            known = link;
        }
        return link;
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
