package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Formula;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;

/** A column of a source that a query makes. */
record SourceColumn(Source source, Name name) implements Formula {

    @Override
    public void write(SqlWriter writer) {
        writer.column(source, name);
    }

    @Override
    public Source origin() {
        return source;
    }
}
