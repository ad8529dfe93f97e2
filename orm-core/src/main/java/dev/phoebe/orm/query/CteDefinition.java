package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.sql.CommonTable;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in WITH. One object is one table, however often a statement uses it. */
final class CteDefinition implements CommonTable {

    private final Name name;
    private final List<Output> outputs;
    private final @Nullable SetOperator recursion;
    private final @Nullable Boolean materialized;

    /** Set before anybody else sees the definition: a recursive query needs it to be made. */
    private @Nullable Fragment body;

    CteDefinition(Name name, List<Output> outputs, @Nullable Fragment body, @Nullable Boolean materialized) {
        this(name, outputs, body, null, materialized);
    }

    private CteDefinition(
            Name name,
            List<Output> outputs,
            @Nullable Fragment body,
            @Nullable SetOperator recursion,
            @Nullable Boolean materialized) {
        this.name = name;
        this.outputs = distinct(name, outputs);
        this.body = body;
        this.recursion = recursion;
        this.materialized = materialized;
    }

    private static List<Output> distinct(Name name, List<Output> outputs) {
        Set<Name> seen = new HashSet<>();
        for (Output output : outputs) {
            if (!seen.add(output.name())) {
                throw new InvalidQueryException("The common table '" + name + "' has two columns called '"
                        + output.name() + "'. Give one of them another name by as(\"...\").");
            }
        }
        return outputs;
    }

    static <T extends @Nullable Object> CteDefinition recursive(
            Name name, Query<T> first, SetOperator operator, Function<CteDefinition, Query<T>> next) {
        CteDefinition definition = new CteDefinition(name, first.outputs(), null, operator, null);
        Query<T> second = next.apply(definition);
        definition.body = operator == SetOperator.UNION ? first.union(second) : first.unionAll(second);
        return definition;
    }

    CteDefinition materialized(boolean wanted) {
        if (recursion != null) {
            throw new InvalidQueryException(
                    "The recursive common table '" + name + "' is always made and kept; leave the hint out.");
        }
        return new CteDefinition(name, outputs, body, null, wanted);
    }

    List<Output> outputs() {
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
        writer.append(" (").names(outputs.stream().map(Output::name).toList()).append(") as ");
        if (materialized != null && writer.dialect().supports(Feature.MATERIALIZED)) {
            writer.append(materialized ? "materialized " : "not materialized ");
        }
        writer.append("(").write(Objects.requireNonNull(body)).append(")");
    }
}
