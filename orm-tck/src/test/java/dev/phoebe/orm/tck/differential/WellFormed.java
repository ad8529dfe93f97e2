package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is a query that a program may write and that means the same on all databases. The generator makes no
 * other, and of what the shrinker tries only such plans are run.
 */
@SuppressWarnings("OperatorPrecedence") // long conditions read better without more parentheses
final class WellFormed {

    /** The sources that can be seen, those of the select itself first. */
    private record Scope(List<Plan.Source> own, @Nullable Scope outer) {

        Plan.@Nullable Source find(int id) {
            Set<Entity> hidden = new HashSet<>();
            for (Scope scope = this; scope != null; scope = scope.outer) {
                for (Plan.Source source : scope.own) {
                    if (source.id() == id) {
                        // the table itself means its innermost occurrence
                        return source.plain() && hidden.contains(source.entity()) ? null : source;
                    }
                }
                scope.own.stream().filter(Plan.Source::plain).forEach(source -> hidden.add(source.entity()));
            }
            return null;
        }
    }

    private final Set<Integer> numbers = new HashSet<>();

    private WellFormed() {}

    static boolean is(Plan plan) {
        return new WellFormed().plan(plan, null);
    }

    private boolean plan(Plan plan, @Nullable Scope outer) {
        return plan instanceof Plan.Select select ? select(select, outer) : compound((Plan.Compound) plan, outer);
    }

    private boolean compound(Plan.Compound plan, @Nullable Scope outer) {
        return plan.left().kinds().equals(plan.right().kinds())
                && !plan.kinds().contains(Kind.DOUBLE)
                // H2 does not drop equal rows of an intersection whose second member has a limit
                && !(plan.operator() == Plan.Operator.INTERSECT && isCut(plan.right()))
                && !hasOwnText(plan.left())
                && !hasOwnText(plan.right())
                && plan(plan.left(), outer)
                && plan(plan.right(), outer)
                && plan.order().stream().allMatch(by -> isOutput(by.expression(), plan.kinds()));
    }

    /** MariaDB sorts and compares texts that are all values by the collation of the connection, which ignores case. */
    private static boolean hasOwnText(Plan plan) {
        return plan instanceof Plan.Select select
                && select.items().stream().anyMatch(item -> item.kind() == Kind.TEXT && !isGrounded(item));
    }

    /** MariaDB takes the null that an aggregate of no rows is for no row, in a list for IN. */
    private static boolean isOneGroup(Plan plan) {
        return plan instanceof Plan.Select select
                ? select.grouped() && select.keys().isEmpty()
                : isOneGroup(((Plan.Compound) plan).left()) || isOneGroup(((Plan.Compound) plan).right());
    }

    /** MariaDB finds too little by NOT IN of an intersection or a difference with null in a member. */
    private static boolean isIntersection(Plan plan) {
        return plan instanceof Plan.Compound compound
                && (compound.operator() == Plan.Operator.INTERSECT
                        || compound.operator() == Plan.Operator.EXCEPT
                        || isIntersection(compound.left())
                        || isIntersection(compound.right()));
    }

    private static boolean isCut(Plan plan) {
        return plan instanceof Plan.Select select ? select.cut() != null : ((Plan.Compound) plan).cut() != null;
    }

    private static boolean isOutput(Expr expression, List<Kind> kinds) {
        return expression instanceof Expr.Output output
                && output.index() < kinds.size()
                && kinds.get(output.index()) == output.kind();
    }

    private boolean select(Plan.Select plan, @Nullable Scope outer) {
        List<Plan.Source> sources = new ArrayList<>(List.of(plan.from()));
        if (!numbers.add(plan.from().id())) {
            return false;
        }
        for (Plan.Join join : plan.joins()) {
            if (!join(join, sources) || !numbers.add(join.source().id())) {
                return false;
            }
            sources.add(join.source());
        }
        long plain = sources.stream().filter(Plan.Source::plain).count();
        long entities = sources.stream()
                .filter(Plan.Source::plain)
                .map(Plan.Source::entity)
                .distinct()
                .count();
        Scope scope = new Scope(sources, outer);
        return plain == entities
                && allIn(plan.where(), scope)
                && !plan.items().isEmpty()
                && plan.items().size() <= 4
                && !(plan.distinct() && plan.kinds().contains(Kind.DOUBLE))
                // MariaDB forgets the offset where it finds that all distinct rows are one constant
                && !(plan.distinct() && plan.cut() != null && plan.cut().offset() != null)
                && (plan.grouped() ? groups(plan, scope) : rows(plan, scope));
    }

    private boolean join(Plan.Join join, List<Plan.Source> before) {
        if (join instanceof Plan.JoinAlong along) {
            return (along.kind() == Plan.JoinKind.INNER || along.kind() == Plan.JoinKind.LEFT)
                    && before.stream()
                            .anyMatch(source -> source.id() == along.owner()
                                    && relates(
                                            source.entity(),
                                            along.relation(),
                                            along.source().entity()));
        }
        Plan.JoinOn on = (Plan.JoinOn) join;
        List<Plan.Source> sources = new ArrayList<>(before);
        sources.add(on.source());
        // the join of a path stands behind all others, where the condition of a join cannot see it
        return (on.kind() == Plan.JoinKind.CROSS) == on.on().isEmpty()
                && on.on().stream().allMatch(condition -> isFlat(condition) && !hasPath(condition))
                && allIn(on.on(), new Scope(sources, null));
    }

    private static boolean relates(Entity owner, String relation, Entity target) {
        return owner.references().stream().anyMatch(it -> it.name().equals(relation) && it.target() == target)
                || owner.collections().stream().anyMatch(it -> it.name().equals(relation) && it.target() == target);
    }

    private boolean rows(Plan.Select plan, Scope scope) {
        return plan.keys().isEmpty()
                && plan.having().isEmpty()
                && plan.items().stream().allMatch(item -> in(item, scope, null))
                && plan.order().stream()
                        .allMatch(by -> plan.distinct()
                                ? isOutput(by.expression(), plan.kinds())
                                : in(by.expression(), scope, null) && isGrounded(by.expression()));
    }

    private boolean groups(Plan.Select plan, Scope scope) {
        Scope own = new Scope(scope.own, null);
        for (int i = 0; i < plan.keys().size(); i++) {
            Expr key = plan.keys().get(i);
            // a key with values of the program in it goes by its name, which it has where it is selected
            boolean named = !(key instanceof Expr.Column);
            Expr item = new Expr.Key(i, key.kind());
            if (!isFlat(key)
                    || !isGrounded(key)
                    || !in(key, own, null)
                    || named && plan.items().stream().filter(item::equals).count() != 1) {
                return false;
            }
        }
        return !plan.distinct()
                && (!plan.keys().isEmpty() || count(plan.items(), Expr.Aggregate.class) > 0)
                && plan.items().stream().allMatch(item -> isKey(item, plan) || in(item, scope, plan))
                && plan.having().stream().allMatch(condition -> in(condition, scope, plan))
                && plan.order().stream()
                        .allMatch(by -> isKey(by.expression(), plan)
                                || in(by.expression(), scope, plan) && isGrounded(by.expression()));
    }

    private static boolean isKey(Expr expression, Plan.Select plan) {
        return expression instanceof Expr.Key key
                && key.index() < plan.keys().size()
                && plan.keys().get(key.index()).kind() == key.kind();
    }

    private boolean allIn(List<Cond> conditions, Scope scope) {
        return conditions.stream().allMatch(condition -> in(condition, scope, null));
    }

    /** No subquery in it. */
    private static boolean isFlat(Expr expression) {
        return count(expression, Plan.class, Expr.RelatedCount.class, Cond.Related.class) == 0;
    }

    private static boolean hasPath(Expr expression) {
        List<Expr.Place> places = new ArrayList<>();
        Tree.visit(expression, node -> {
            if (node instanceof Expr.Place place && !place.path().isEmpty()) {
                places.add(place);
            }
        });
        return !places.isEmpty();
    }

    /** Something of the database in it: programs compare no value of theirs with another one. */
    static boolean isGrounded(Expr expression) {
        return count(
                        expression,
                        Expr.Column.class,
                        Expr.Key.class,
                        Expr.Aggregate.class,
                        Expr.RelatedCount.class,
                        Expr.Scalar.class)
                > 0;
    }

    private static int count(Object tree, Class<?>... types) {
        int[] found = new int[1];
        Tree.visit(tree, node -> {
            for (Class<?> type : types) {
                if (type.isInstance(node)) {
                    found[0]++;
                }
            }
        });
        return found[0];
    }

    /** Whether an expression may stand in a scope; among groups, where there are any. */
    private boolean in(Expr expression, Scope scope, Plan.@Nullable Select groups) {
        if (expression instanceof Cond condition) {
            return condition(condition, scope, groups);
        } else if (expression instanceof Expr.Column column) {
            return groups == null && column(column, scope);
        } else if (expression instanceof Expr.Constant) {
            return true;
        } else if (expression instanceof Expr.Key key) {
            return groups != null && isKey(key, groups) && groups.keys().get(key.index()) instanceof Expr.Column;
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return arithmetic.left().kind().isNumber()
                    && arithmetic.right().kind().isNumber()
                    && isGrounded(arithmetic)
                    && in(arithmetic.left(), scope, groups)
                    && in(arithmetic.right(), scope, groups);
        } else if (expression instanceof Expr.Function function) {
            return function(function) && isGrounded(function) && in(function.argument(), scope, groups);
        } else if (expression instanceof Expr.Coalesce coalesce) {
            return !coalesce.more().isEmpty()
                    && coalesce.kind() != Kind.DOUBLE
                    && coalesce.more().stream()
                            .allMatch(other -> other.kind() == coalesce.kind() && in(other, scope, groups))
                    && in(coalesce.first(), scope, groups);
        } else if (expression instanceof Expr.NullIf nullIf) {
            return nullIf.first().kind() == nullIf.second().kind()
                    && nullIf.kind() != Kind.DOUBLE
                    && isGrounded(nullIf.first())
                    && in(nullIf.first(), scope, groups)
                    && in(nullIf.second(), scope, groups);
        } else if (expression instanceof Expr.Case choice) {
            return choice(choice, scope, groups);
        } else if (expression instanceof Expr.Aggregate aggregate) {
            return groups != null && aggregate(aggregate, scope);
        } else if (expression instanceof Expr.RelatedCount count) {
            return groups == null
                    && related(count.owner(), count.relation(), count.source(), count.conditions(), scope);
        } else if (expression instanceof Expr.Scalar scalar) {
            return groups == null
                    && scalar.query().grouped()
                    && scalar.query().keys().isEmpty()
                    && scalar.query().kinds().equals(List.of(scalar.kind()))
                    && scalar.kind() != Kind.DOUBLE
                    && scalar.query().cut() == null
                    && select(scalar.query(), scope);
        }
        return false; // an output stands in the order of distinct rows only
    }

    private static boolean column(Expr.Column column, Scope scope) {
        Entity entity = entity(column.place(), scope);
        return entity != null
                && entity.fields().stream()
                        .anyMatch(field -> field.name().equals(column.field()) && field.kind() == column.kind());
    }

    private static @Nullable Entity entity(Expr.Place place, Scope scope) {
        Plan.Source source = scope.find(place.source());
        if (source == null) {
            return null;
        }
        Entity entity = source.entity();
        for (String step : place.path()) {
            if (entity.references().stream()
                    .noneMatch(reference -> reference.name().equals(step))) {
                return null;
            }
            entity = entity.reference(step).target();
        }
        return entity;
    }

    private static boolean function(Expr.Function function) {
        Kind kind = function.argument().kind();
        return switch (function.name()) {
            case LOWER, UPPER, TRIM, LENGTH -> kind == Kind.TEXT;
            case NEGATED, ABS -> kind.isNumber();
            case YEAR, DAY -> kind == Kind.DATE;
        };
    }

    private boolean choice(Expr.Case choice, Scope scope, Plan.@Nullable Select groups) {
        List<Expr.Branch> branches = new ArrayList<>(choice.more());
        branches.add(choice.first());
        // MariaDB compares texts that are all values by the collation of the connection, which ignores case
        boolean known = choice.kind() != Kind.TEXT
                || branches.stream().anyMatch(branch -> isGrounded(branch.result()))
                || choice.otherwise() != null && isGrounded(choice.otherwise());
        return known
                && !hasConstantCondition(choice)
                && choice.kind() != Kind.DOUBLE
                && branches.stream()
                        .allMatch(branch -> branch.result().kind() == choice.kind()
                                && in(branch.test(), scope, groups)
                                && in(branch.result(), scope, groups))
                && (choice.otherwise() == null
                        || choice.otherwise().kind() == choice.kind() && in(choice.otherwise(), scope, groups));
    }

    private boolean aggregate(Expr.Aggregate aggregate, Scope scope) {
        // an aggregate of columns from further out would belong to the query out there
        Scope own = new Scope(scope.own, null);
        Expr argument = aggregate.argument();
        Cond filter = aggregate.filter();
        if (filter != null && !(isFlat(filter) && isGrounded(filter) && in(filter, own, null))) {
            return false;
        } else if (argument == null) {
            return aggregate.total() == Expr.Total.COUNT;
        }
        boolean fits = switch (aggregate.total()) {
            case COUNT, COUNT_DISTINCT -> true;
            case SUM, SUM_DISTINCT, AVG -> argument.kind().isNumber();
            case MIN, MAX -> argument.kind().hasOrder();
        };
        return fits && isFlat(argument) && isGrounded(argument) && in(argument, own, null);
    }

    /** A case that is null for certain has no type in H2: it makes no sum of it, and does not know what stands beside it. */
    private static boolean hasConstantCondition(Expr expression) {
        boolean[] found = new boolean[1];
        Tree.visit(
                expression,
                node -> found[0] |= node instanceof Cond.And and
                                && and.conditions().isEmpty()
                        || node instanceof Cond.Or or && or.conditions().isEmpty()
                        || node instanceof Cond.InList list && list.values().isEmpty());
        return found[0];
    }

    private boolean related(Expr.Place owner, String relation, int source, List<Cond> conditions, Scope scope) {
        Entity entity = entity(owner, scope);
        if (entity == null
                || !numbers.add(source)
                || entity.collections().stream().noneMatch(it -> it.name().equals(relation))) {
            return false;
        }
        Plan.Source rows = new Plan.Source(source, entity.collection(relation).target(), true);
        return allIn(conditions, new Scope(List.of(rows), scope));
    }

    private boolean condition(Cond condition, Scope scope, Plan.@Nullable Select groups) {
        if (condition instanceof Cond.Compare compare) {
            boolean equality = compare.comparison() == Cond.Comparison.EQ || compare.comparison() == Cond.Comparison.NE;
            return compare.left().kind().comparesWith(compare.right().kind())
                    && (equality
                            || compare.left().kind().hasOrder()
                                    && compare.right().kind().hasOrder()
                                    && !(compare.left() instanceof Expr.Scalar))
                    && isGrounded(compare.left())
                    && in(compare.left(), scope, groups)
                    && in(compare.right(), scope, groups);
        } else if (condition instanceof Cond.Between between) {
            return between.operand().kind().hasOrder()
                    && !(between.operand() instanceof Expr.Scalar)
                    && between.operand().kind() == between.low().kind()
                    && between.operand().kind() == between.high().kind()
                    && isGrounded(between.operand())
                    && in(between.operand(), scope, groups)
                    && in(between.low(), scope, groups)
                    && in(between.high(), scope, groups);
        } else if (condition instanceof Cond.InList list) {
            Kind kind = list.operand().kind();
            return kind != Kind.DOUBLE
                    && isGrounded(list.operand())
                    && list.values().stream().allMatch(value -> value.kind() == kind)
                    && in(list.operand(), scope, groups);
        } else if (condition instanceof Cond.InQuery query) {
            return groups == null
                    && query.query().kinds().size() == 1
                    && !isOneGroup(query.query())
                    && !isIntersection(query.query())
                    && query.operand().kind().comparesWith(query.query().kinds().get(0))
                    && isGrounded(query.operand())
                    && in(query.operand(), scope, null)
                    && subquery(query.query(), scope);
        } else if (condition instanceof Cond.IsNull test) {
            return isGrounded(test.operand()) && in(test.operand(), scope, groups);
        } else if (condition instanceof Cond.Distinct distinct) {
            return distinct.left().kind().comparesWith(distinct.right().kind())
                    && isGrounded(distinct.left())
                    && in(distinct.left(), scope, groups)
                    && in(distinct.right(), scope, groups);
        } else if (condition instanceof Cond.TextTest test) {
            boolean constant = test.other() instanceof Expr.Constant;
            return test.text().kind() == Kind.TEXT
                    && test.other().kind() == Kind.TEXT
                    && !(test.text() instanceof Expr.Scalar)
                    && isGrounded(test.text())
                    && (constant || !test.ignoreCase() && test.match() != Cond.Match.LIKE)
                    && in(test.text(), scope, groups)
                    && in(test.other(), scope, groups);
        } else if (condition instanceof Cond.Holds holds) {
            return holds.column().kind() == Kind.BOOLEAN && in(holds.column(), scope, groups);
        } else if (condition instanceof Cond.And and) {
            return and.conditions().stream().allMatch(it -> in(it, scope, groups));
        } else if (condition instanceof Cond.Or or) {
            return or.conditions().stream().allMatch(it -> in(it, scope, groups));
        } else if (condition instanceof Cond.Not not) {
            return in(not.condition(), scope, groups);
        } else if (condition instanceof Cond.Related related) {
            return groups == null
                    && related(related.owner(), related.relation(), related.source(), related.conditions(), scope);
        }
        Plan asked = ((Cond.Exists) condition).query();
        // SQLite forgets the offset of several queries in EXISTS
        return groups == null && !(asked instanceof Plan.Compound && isCut(asked)) && subquery(asked, scope);
    }

    /** MariaDB takes a limit in a subquery only one table further in, from where nothing outside can be seen. */
    private boolean subquery(Plan plan, Scope scope) {
        return plan(plan, isCut(plan) ? null : scope);
    }
}
