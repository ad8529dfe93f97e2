package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.model.Link;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** A DELETE of the rows of a link table for which a condition holds. Immutable. */
public record LinkDelete(Link link, Condition condition) implements Fragment {

    @Override
    public void write(SqlWriter writer) {
        writer.changing().openScope().append("delete from ").from(link);
        writer.where(List.of(condition)).closeScope();
    }
}
