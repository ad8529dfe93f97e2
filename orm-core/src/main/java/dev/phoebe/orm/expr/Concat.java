package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts one after the other. */
record Concat(Fragment left, Fragment right, @Nullable Source origin) implements Formula {

    static Concat of(Expression<?> left, Expression<?> right) {
        return new Concat(Cast.asText(left), Cast.asText(right), Formula.origin(left, right));
    }

    @Override
    public void write(SqlWriter writer) {
        writer.dialect().texts().concat(writer, List.of(left, right));
    }
}
