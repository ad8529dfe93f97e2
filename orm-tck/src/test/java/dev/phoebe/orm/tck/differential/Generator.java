package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random queries; expressions are made by {@link ExprGenerator}. */
final class Generator {

    private static final int DEPTH = 3;

    private final Dice dice;
    private final ExprGenerator expressions;
    private int sources;

    Generator(Dice dice) {
        this.dice = dice;
        this.expressions = new ExprGenerator(dice, this);
    }

    /** A query, always one that is well formed. */
    Plan plan() {
        while (true) {
            sources = 0;
            Plan plan = dice.percent(15) ? compound() : select(null, List.of(), DEPTH);
            if (WellFormed.is(plan)) {
                return plan;
            }
        }
    }

    /** A select of rows as they are, and a condition on them. */
    Plan.Select filtered() {
        while (true) {
            sources = 0;
            Plan.Select select = ungrouped(null, List.of(), DEPTH, false);
            if (!select.where().isEmpty() && !select.distinct() && WellFormed.is(select)) {
                return select.onlyWhere(new Cond.And(select.where()));
            }
        }
    }

    int nextSource() {
        return ++sources;
    }

    private Plan compound() {
        List<Kind> kinds = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            kinds.add(dice.pick(Kind.INTEGER, Kind.LONG, Kind.DECIMAL, Kind.TEXT, Kind.BOOLEAN, Kind.DATE));
        }
        Plan plan = select(null, kinds, 2);
        for (int i = dice.between(1, 2); i > 0; i--) {
            plan = together(plan, select(null, kinds, 2));
        }
        return plan;
    }

    private Plan.Compound together(Plan left, Plan right) {
        Plan.Operator operator = dice.pick(List.of(Plan.Operator.values()));
        boolean swapped = dice.percent(30);
        List<Plan.Order> order = dice.percent(50) ? outputs(left.kinds()) : List.of();
        return new Plan.Compound(swapped ? right : left, operator, swapped ? left : right, order, cut());
    }

    private List<Plan.Order> outputs(List<Kind> kinds) {
        int index = dice.below(kinds.size());
        return List.of(order(new Expr.Output(index, kinds.get(index))));
    }

    private Plan.Order order(Expr expression) {
        return new Plan.Order(expression, dice.percent(50), dice.percent(50));
    }

    private Plan.@Nullable Cut cut() {
        if (!dice.percent(25)) {
            return null;
        }
        Integer limit = dice.percent(85) ? dice.between(0, 5) : null;
        Integer offset = limit == null || dice.percent(40) ? dice.between(0, 3) : null;
        return new Plan.Cut(limit, offset);
    }

    /** A select of these kinds, or of any. */
    private Plan.Select select(@Nullable Sight outside, List<Kind> kinds, int depth) {
        return dice.percent(30) ? grouped(outside, kinds, depth) : ungrouped(outside, kinds, depth, true);
    }

    /** A query of one column, in a condition. */
    Plan subquery(Sight outside, Kind kind, int depth) {
        if (dice.percent(10)) {
            return together(
                    ungrouped(outside, List.of(kind), depth, false), ungrouped(outside, List.of(kind), depth, false));
        } else if (dice.percent(15)) {
            return ungrouped(null, List.of(kind), depth, true);
        }
        return dice.percent(20)
                ? grouped(outside, List.of(kind), depth)
                : ungrouped(outside, List.of(kind), depth, false);
    }

    /** A query of one aggregate. */
    Plan.Select scalar(Sight outside, Kind kind, int depth) {
        List<Plan.Source> own = new ArrayList<>();
        List<Plan.Join> joins = from(own, 1);
        Sight sight = sight(outside, own);
        Expr item = expressions.aggregate(kind, sight.flat());
        return new Plan.Select(
                own.get(0),
                joins,
                conditions(sight, depth),
                true,
                List.of(),
                List.of(),
                false,
                List.of(item),
                List.of(),
                null);
    }

    private static Sight sight(@Nullable Sight outside, List<Plan.Source> own) {
        return outside == null ? new Sight(own, List.of(), true, true) : outside.inside(own);
    }

    private List<Cond> conditions(Sight sight, int depth) {
        List<Cond> conditions = new ArrayList<>();
        for (int i = dice.pick(0, 1, 1, 1, 2); i > 0; i--) {
            conditions.add(expressions.condition(sight, depth));
        }
        return conditions;
    }

    private Plan.Select ungrouped(@Nullable Sight outside, List<Kind> kinds, int depth, boolean cutting) {
        List<Plan.Source> own = new ArrayList<>();
        List<Plan.Join> joins = from(own, 2);
        Sight sight = sight(outside, own);
        List<Cond> where = conditions(sight, depth);
        List<Expr> items = new ArrayList<>();
        if (kinds.isEmpty()) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                items.add(expressions.expression(expressions.kind(sight), sight, 2));
            }
        } else {
            kinds.forEach(kind -> items.add(expressions.expression(kind, sight, 1)));
        }
        boolean distinct = dice.percent(20);
        List<Plan.Order> order = new ArrayList<>();
        if (cutting && dice.percent(50)) {
            if (distinct) {
                order.addAll(outputs(items.stream().map(Expr::kind).toList()));
            } else {
                order.add(order(expressions.grounded(expressions.kind(sight), sight.flat(), 1)));
            }
        }
        return new Plan.Select(
                own.get(0), joins, where, false, List.of(), List.of(), distinct, items, order, cutting ? cut() : null);
    }

    private Plan.Select grouped(@Nullable Sight outside, List<Kind> kinds, int depth) {
        List<Plan.Source> own = new ArrayList<>();
        List<Plan.Join> joins = from(own, 2);
        Sight sight = sight(outside, own);
        List<Cond> where = conditions(sight, depth);
        Sight flat = sight.flat();
        List<Expr> keys = new ArrayList<>();
        List<Expr> items = new ArrayList<>();
        if (kinds.isEmpty()) {
            for (int i = dice.pick(0, 1, 1, 2); i > 0; i--) {
                Kind kind = expressions.kind(flat);
                keys.add(dice.percent(60) ? expressions.column(kind, flat) : expressions.grounded(kind, flat, 1));
                items.add(new Expr.Key(keys.size() - 1, kind));
            }
            for (int i = dice.between(keys.isEmpty() ? 1 : 0, 2); i > 0; i--) {
                items.add(expressions.total(flat));
            }
        } else {
            for (Kind kind : kinds) {
                boolean key = kind == Kind.BOOLEAN || dice.percent(50);
                if (key) {
                    keys.add(expressions.column(kind, flat));
                }
                items.add(key ? new Expr.Key(keys.size() - 1, kind) : expressions.aggregate(kind, flat));
            }
        }
        List<Cond> having = dice.percent(35) ? List.of(expressions.groupCondition(keys, flat, 1)) : List.of();
        List<Plan.Order> order = !dice.percent(50)
                ? List.of()
                : List.of(order(
                        keys.isEmpty() || dice.percent(50)
                                ? expressions.aggregate(dice.pick(Kind.LONG, Kind.DECIMAL, Kind.TEXT), flat)
                                : new Expr.Key(0, keys.get(0).kind())));
        return new Plan.Select(
                own.get(0), joins, where, true, keys, having, false, items, order, outside == null ? cut() : null);
    }

    /** Some sources, each joined to those before. */
    private List<Plan.Join> from(List<Plan.Source> sources, int most) {
        sources.add(source(dice.pick(List.of(Entity.values())), sources));
        List<Plan.Join> joins = new ArrayList<>();
        for (int i = dice.pick(0, 0, 1, most); i > 0; i--) {
            Plan.Join join = dice.percent(65) ? along(sources) : on(sources);
            joins.add(join);
            sources.add(join.source());
        }
        return joins;
    }

    private Plan.Source source(Entity entity, List<Plan.Source> before) {
        boolean taken = before.stream().anyMatch(source -> source.plain() && source.entity() == entity);
        return new Plan.Source(nextSource(), entity, !taken && dice.percent(60));
    }

    private Plan.Join along(List<Plan.Source> before) {
        Plan.Source owner = dice.pick(before);
        List<String> relations = new ArrayList<>();
        owner.entity().references().forEach(reference -> relations.add(reference.name()));
        owner.entity().collections().forEach(collection -> relations.add(collection.name()));
        String relation = dice.pick(relations);
        Plan.JoinKind kind = dice.pick(Plan.JoinKind.INNER, Plan.JoinKind.LEFT);
        Entity target = Relations.of(owner.entity(), relation).target();
        return new Plan.JoinAlong(kind, owner.id(), relation, source(target, before));
    }

    private Plan.Join on(List<Plan.Source> before) {
        Plan.Source source = source(dice.pick(List.of(Entity.values())), before);
        Plan.JoinKind kind = dice.pick(
                Plan.JoinKind.INNER, Plan.JoinKind.LEFT, Plan.JoinKind.LEFT, Plan.JoinKind.RIGHT, Plan.JoinKind.CROSS);
        if (kind == Plan.JoinKind.CROSS) {
            return new Plan.JoinOn(kind, source, List.of());
        }
        List<Plan.Source> both = new ArrayList<>(before);
        both.add(source);
        Sight sight = new Sight(both, List.of(), false, false);
        return new Plan.JoinOn(kind, source, List.of(expressions.condition(sight, 1)));
    }
}
