package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.DatePart;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import org.jspecify.annotations.Nullable;

/** A part of a date or time, as a number. */
record DatePartOf(DatePart part, Expression<?> value) implements Formula {

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().times().part(writer, part, value, value.codec().kind());
    }

    @Override
    public @Nullable Source origin() {
        return value.origin();
    }
}
