package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;

/** Several ways to group in one select, for totals beside their parts. Immutable. */
public final class Grouping implements Fragment {

    private final Feature feature;
    private final Fragment content;

    private Grouping(Feature feature, Fragment content) {
        this.feature = feature;
        this.content = content;
    }

    /** {@code rollup (a, b)}: groups by a and b, by a alone, and all rows. */
    public static Grouping rollup(Expression<?>... expressions) {
        List<Expression<?>> list = List.of(expressions);
        return new Grouping(Feature.ROLLUP, writer -> writer.dialect().rollup(writer, list));
    }

    /** {@code cube (a, b)}: groups by each combination. */
    public static Grouping cube(Expression<?>... expressions) {
        List<Expression<?>> list = List.of(expressions);
        return new Grouping(
                Feature.GROUPING_SETS,
                writer -> writer.append("cube (").write(list, ", ").append(")"));
    }

    /** {@code grouping sets ((a, b), (c), ())}: groups by each of these lists; an empty one is all rows. */
    public static Grouping sets(List<List<? extends Expression<?>>> sets) {
        List<List<? extends Expression<?>>> copy = List.copyOf(sets);
        return new Grouping(Feature.GROUPING_SETS, writer -> {
            for (int i = 0; i < copy.size(); i++) {
                writer.append(i == 0 ? "grouping sets ((" : "), (").write(copy.get(i), ", ");
            }
            writer.append("))");
        });
    }

    @Override
    public void write(SqlWriter writer) {
        writer.require(feature).write(content);
    }
}
