package dev.phoebe.orm.load;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;

/** A column of a link table, which no model describes. */
record LinkColumn(Link link, Name name, Codec<Object> codec) implements Expression<Object> {

    @SuppressWarnings("unchecked") // it holds the keys of the owner
    static LinkColumn owner(ManyToManyPath<?, ?> path) {
        return new LinkColumn(path.link(), path.link().ownerColumn(), (Codec<Object>)
                path.owner().keyCodec());
    }

    @SuppressWarnings("unchecked") // it holds the keys of the target
    static LinkColumn target(ManyToManyPath<?, ?> path) {
        return new LinkColumn(path.link(), path.link().targetColumn(), (Codec<Object>)
                path.target().keyCodec());
    }

    @Override
    public void write(SqlWriter writer) {
        writer.column(link, name);
    }

    @Override
    public Source origin() {
        return link;
    }

    /** A column of the link table is the key of a side. */
    record Equals(LinkColumn column, Expression<?> key) implements Condition {

        @Override
        public void write(SqlWriter writer) {
            writer.write(column).append(" = ").write(key);
        }

        @Override
        public Source origin() {
            return column.link();
        }
    }
}
