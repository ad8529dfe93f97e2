package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;

/** A query as a source: {@code from (select ...) as name}. */
public final class DerivedTable extends ColumnSource {

    private final Query<?> query;
    private final Outputs outputs;

    DerivedTable(Query<?> query, String name) {
        super(Name.of(name));
        this.outputs = Outputs.of(query.outputs());
        this.query = query.labelled(outputs);
    }

    @Override
    Outputs outputs() {
        return outputs;
    }

    @Override
    public void write(SqlWriter writer) {
        writer.append("(").write(query).append(")");
    }
}
