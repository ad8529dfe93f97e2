package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.tck.differential.Data.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers queries in memory, clause after clause. */
final class QueryEvaluator {

    /** A row of the result, and by what it is ordered. */
    private record Ranked(List<@Nullable Object> row, List<@Nullable Object> ranks) {}

    private final Data data;
    private final Evaluator expressions;

    QueryEvaluator(Data data, Evaluator expressions) {
        this.data = data;
        this.expressions = expressions;
    }

    List<List<@Nullable Object>> rows(Plan plan, Env outer) {
        return plan instanceof Plan.Select select ? select(select, outer) : compound((Plan.Compound) plan, outer);
    }

    private List<List<@Nullable Object>> select(Plan.Select select, Env outer) {
        List<Env> rows = new ArrayList<>();
        for (Env row : joined(select, outer)) {
            if (expressions.allHold(select.where(), row)) {
                rows.add(row);
            }
        }
        if (select.grouped()) {
            rows = groups(select, rows, outer).stream()
                    .filter(group -> expressions.allHold(select.having(), group))
                    .toList();
        }
        List<Plan.Order> order = Total.order(select);
        List<Ranked> ranked = new ArrayList<>();
        Set<List<@Nullable Object>> seen = new LinkedHashSet<>();
        for (Env env : rows) {
            List<@Nullable Object> row = new ArrayList<>();
            select.items().forEach(item -> row.add(expressions.value(item, env)));
            if (!select.distinct() || seen.add(row)) {
                List<@Nullable Object> ranks = new ArrayList<>();
                order.forEach(by -> ranks.add(rank(by.expression(), row, env)));
                ranked.add(new Ranked(row, ranks));
            }
        }
        return cut(sorted(ranked, order), select.cut());
    }

    private @Nullable Object rank(Expr expression, List<@Nullable Object> row, Env env) {
        return expression instanceof Expr.Output output ? row.get(output.index()) : expressions.value(expression, env);
    }

    private List<List<@Nullable Object>> compound(Plan.Compound compound, Env outer) {
        List<List<@Nullable Object>> left = rows(compound.left(), outer);
        List<List<@Nullable Object>> right = rows(compound.right(), outer);
        List<List<@Nullable Object>> all = new ArrayList<>(left);
        switch (compound.operator()) {
            case UNION, UNION_ALL -> all.addAll(right);
            case INTERSECT -> all.retainAll(right);
            case EXCEPT -> all.removeAll(right);
        }
        if (compound.operator() != Plan.Operator.UNION_ALL) {
            all = new ArrayList<>(new LinkedHashSet<>(all));
        }
        List<Plan.Order> order = Total.order(compound);
        List<Ranked> ranked = new ArrayList<>();
        for (List<@Nullable Object> row : all) {
            List<@Nullable Object> ranks = new ArrayList<>();
            order.forEach(by -> ranks.add(row.get(((Expr.Output) by.expression()).index())));
            ranked.add(new Ranked(row, ranks));
        }
        return cut(sorted(ranked, order), compound.cut());
    }

    private static List<List<@Nullable Object>> sorted(List<Ranked> rows, List<Plan.Order> order) {
        Comparator<Ranked> comparator = Comparator.comparing(row -> 0);
        for (int i = 0; i < order.size(); i++) {
            int index = i;
            Comparator<@Nullable Object> values =
                    Scalars.order(order.get(i).descending(), order.get(i).nullsFirst());
            comparator = comparator.thenComparing((left, right) ->
                    values.compare(left.ranks().get(index), right.ranks().get(index)));
        }
        return rows.stream().sorted(comparator).map(Ranked::row).toList();
    }

    private static List<List<@Nullable Object>> cut(List<List<@Nullable Object>> rows, Plan.@Nullable Cut cut) {
        if (cut == null) {
            return rows;
        }
        return rows.stream()
                .skip(cut.offset() == null ? 0 : cut.offset())
                .limit(cut.limit() == null ? Long.MAX_VALUE : cut.limit())
                .toList();
    }

    private List<Env> groups(Plan.Select select, List<Env> rows, Env outer) {
        Map<List<@Nullable Object>, List<Env>> members = new LinkedHashMap<>();
        if (select.keys().isEmpty()) {
            members.put(List.of(), new ArrayList<>()); // all rows are one group, even where there is no row
        }
        for (Env row : rows) {
            List<@Nullable Object> keys = new ArrayList<>();
            select.keys().forEach(key -> keys.add(expressions.value(key, row)));
            members.computeIfAbsent(keys, unknown -> new ArrayList<>()).add(row);
        }
        List<Env> groups = new ArrayList<>();
        members.forEach((keys, group) -> groups.add(outer.grouped(new Env.Group(group, keys))));
        return groups;
    }

    private List<Env> joined(Plan.Select select, Env outer) {
        List<Plan.Source> before = new ArrayList<>(List.of(select.from()));
        List<Env> rows = new ArrayList<>();
        for (Tuple row : data.rows(select.from().entity())) {
            rows.add(outer.with(select.from().id(), row));
        }
        for (Plan.Join join : select.joins()) {
            rows = join.kind() == Plan.JoinKind.RIGHT ? rightJoined(rows, before, join, outer) : joined(rows, join);
            before.add(join.source());
        }
        return rows;
    }

    private List<Env> joined(List<Env> rows, Plan.Join join) {
        List<Env> joined = new ArrayList<>();
        for (Env row : rows) {
            boolean found = false;
            for (Tuple other : data.rows(join.source().entity())) {
                Env both = row.with(join.source().id(), other);
                if (matches(join, both)) {
                    joined.add(both);
                    found = true;
                }
            }
            if (!found && join.kind() == Plan.JoinKind.LEFT) {
                joined.add(row.with(join.source().id(), null));
            }
        }
        return joined;
    }

    private List<Env> rightJoined(List<Env> rows, List<Plan.Source> before, Plan.Join join, Env outer) {
        List<Env> joined = new ArrayList<>();
        for (Tuple other : data.rows(join.source().entity())) {
            boolean found = false;
            for (Env row : rows) {
                Env both = row.with(join.source().id(), other);
                if (matches(join, both)) {
                    joined.add(both);
                    found = true;
                }
            }
            if (!found) {
                Env alone = outer;
                for (Plan.Source source : before) {
                    alone = alone.with(source.id(), null);
                }
                joined.add(alone.with(join.source().id(), other));
            }
        }
        return joined;
    }

    private boolean matches(Plan.Join join, Env both) {
        if (join instanceof Plan.JoinOn on) {
            return expressions.allHold(on.on(), both);
        }
        Plan.JoinAlong along = (Plan.JoinAlong) join;
        Tuple owner = both.row(along.owner());
        Tuple target = both.row(along.source().id());
        if (owner == null || target == null) {
            return false;
        }
        return Relations.of(owner.entity(), along.relation()).links(owner, target);
    }
}
