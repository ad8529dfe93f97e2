package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.sql.CommonTable;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in WITH. One object is one table, however often a statement uses it. */
final class CteDefinition implements CommonTable {

    private final Name name;
    private Outputs outputs;
    private final @Nullable SetOperator recursion;
    private final @Nullable Boolean materialized;

    /** Set, as the columns are, before anybody else sees the definition: a recursive query needs it to be made. */
    private @Nullable Fragment body;

    CteDefinition(Name name, Outputs outputs, @Nullable Fragment body, @Nullable Boolean materialized) {
        this(name, outputs, body, null, materialized);
    }

    private CteDefinition(
            Name name,
            Outputs outputs,
            @Nullable Fragment body,
            @Nullable SetOperator recursion,
            @Nullable Boolean materialized) {
        this.name = name;
        this.outputs = outputs;
        this.body = body;
        this.recursion = recursion;
        this.materialized = materialized;
    }

    static <T extends @Nullable Object> CteDefinition recursive(
            Name name, Query<T> first, SetOperator operator, Function<CteDefinition, Query<T>> next) {
        CteDefinition definition = new CteDefinition(name, Outputs.of(first.outputs()), null, operator, null);
        Query<T> second = next.apply(definition);
        Query<T> both = operator == SetOperator.UNION ? first.union(second) : first.unionAll(second);
        definition.outputs = definition.outputs.recursive(Outputs.of(second.outputs()), definition);
        if (definition.outputs.hasMoreDigits()) { // of which the second query is to be made
            Query<T> wider = next.apply(definition);
            both = operator == SetOperator.UNION ? first.union(wider) : first.unionAll(wider);
        }
        definition.body = both.labelled(definition.outputs);
        return definition;
    }

    /** Whether an expression is a column of this table itself. */
    boolean isColumn(Expression<?> expression, Name label) {
        return expression.origin() instanceof Cte table
                && table.isOf(this)
                && !Named.isAlias(expression)
                && Objects.equals(label, Named.nameOf(expression));
    }

    CteDefinition materialized(boolean wanted) {
        if (recursion != null) {
            throw new InvalidQueryException(
                    "The recursive common table '" + name + "' is always made and kept; leave the hint out.");
        }
        return new CteDefinition(name, outputs, body, null, wanted);
    }

    Outputs outputs() {
        return outputs;
    }

    @Override
    public Name name() {
        return name;
    }

    @Override
    public boolean isRecursive() {
        return recursion != null;
    }

    @Override
    public void writeDefinition(SqlWriter writer) {
        if (recursion == SetOperator.UNION) {
            writer.require(Feature.RECURSIVE_DISTINCT);
        }
        writer.append(" (").names(outputs.labels()).append(") as ");
        if (materialized != null && writer.dialect().supports(Feature.MATERIALIZED)) {
            writer.append(materialized ? "materialized " : "not materialized ");
        }
        writer.append("(").write(Objects.requireNonNull(body)).append(")");
    }
}
