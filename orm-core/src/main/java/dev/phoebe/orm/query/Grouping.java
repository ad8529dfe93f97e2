package dev.phoebe.orm.query;

import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import java.util.function.Consumer;

/** Several ways to group in one select, for totals beside their parts. Immutable. */
public final class Grouping {

    /** How the lists of expressions are written. */
    @FunctionalInterface
    private interface Form {
        void write(SqlWriter writer, List<List<Fragment>> lists);
    }

    private final Feature feature;
    private final List<List<Expression<?>>> lists;
    private final Form form;

    private Grouping(Feature feature, List<List<Expression<?>>> lists, Form form) {
        this.feature = feature;
        this.lists = lists;
        this.form = form;
    }

    /** {@code rollup (a, b)}: groups by a and b, by a alone, and all rows. */
    public static Grouping rollup(Expression<?>... expressions) {
        return new Grouping(
                Feature.ROLLUP,
                List.of(List.of(expressions)),
                (writer, lists) -> writer.dialect().queries().rollup(writer, lists.get(0)));
    }

    /** {@code cube (a, b)}: groups by each combination. */
    public static Grouping cube(Expression<?>... expressions) {
        return new Grouping(
                Feature.GROUPING_SETS,
                List.of(List.of(expressions)),
                (writer, lists) ->
                        writer.append("cube (").write(lists.get(0), ", ").append(")"));
    }

    /** {@code grouping sets ((a, b), (c), ())}: groups by each of these lists; an empty one is all rows. */
    public static Grouping sets(List<List<? extends Expression<?>>> sets) {
        List<List<Expression<?>>> copy =
                sets.stream().map(set -> List.<Expression<?>>copyOf(set)).toList();
        return new Grouping(Feature.GROUPING_SETS, copy, (writer, lists) -> {
            for (int i = 0; i < lists.size(); i++) {
                writer.append(i == 0 ? "grouping sets ((" : "), (").write(lists.get(i), ", ");
            }
            writer.append("))");
        });
    }

    /** Whether an expression with a name is grouped by. */
    boolean hasNames() {
        return lists.stream().flatMap(List::stream).anyMatch(Named::isAlias);
    }

    /** Writes it; what is grouped by is written by {@code group}. */
    void write(SqlWriter writer, Consumer<Expression<?>> group) {
        form.write(
                writer.require(feature),
                lists.stream()
                        .map(list -> list.stream()
                                .<Fragment>map(expression -> w -> group.accept(expression))
                                .toList())
                        .toList());
    }
}
