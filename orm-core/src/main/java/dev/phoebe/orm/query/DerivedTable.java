package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** A query as a source: {@code from (select ...) as name}. */
public final class DerivedTable extends ColumnSource {

    private final Query<?> query;

    DerivedTable(Query<?> query, String name) {
        super(Name.of(name));
        this.query = query;
    }

    @Override
    List<Output> outputs() {
        return query.outputs();
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append("(").write(query).append(")");
    }
}
