package dev.phoebe.orm.tck.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes random expressions and conditions. */
final class ExprGenerator {

    private final Dice dice;
    private final Samples samples;
    private final Generator queries;

    ExprGenerator(Dice dice, Generator queries) {
        this.dice = dice;
        this.samples = new Samples(dice);
        this.queries = queries;
    }

    /** A kind of which there is a column. */
    Kind kind(Sight sight) {
        return dice.pick(sight.columns()).kind();
    }

    /** A column of a kind; where there is none, something else of that kind that is made of one. */
    Expr column(Kind kind, Sight sight) {
        List<Expr.Column> columns = sight.columns(kind);
        if (!columns.isEmpty()) {
            return dice.pick(columns);
        } else if (kind == Kind.INTEGER) {
            return new Expr.Function(Expr.Name.LENGTH, column(Kind.TEXT, sight));
        }
        return new Expr.NullIf(dice.pick(sight.columns(Kind.LONG)), constant(Kind.LONG));
    }

    Expr.Constant constant(Kind kind) {
        return new Expr.Constant(kind, samples.value(kind));
    }

    /** An expression, or now and then a value of the program. */
    Expr expression(Kind kind, Sight sight, int depth) {
        if (dice.percent(6)) {
            return constant(kind);
        } else if (sight.subqueries() && kind != Kind.BOOLEAN && kind.hasOrder() && dice.percent(5)) {
            return new Expr.Scalar(queries.scalar(sight, kind, 1), kind);
        }
        return grounded(kind, sight, depth);
    }

    /** An expression with a column in it. */
    Expr grounded(Kind kind, Sight sight, int depth) {
        if (depth == 0 || dice.percent(45)) {
            return kind == Kind.LONG && sight.subqueries() && dice.percent(15) ? count(sight) : column(kind, sight);
        }
        int choice = dice.below(10);
        if (choice < 2) {
            return coalesce(kind, sight, depth);
        } else if (choice < 3) {
            return new Expr.NullIf(grounded(kind, sight, depth - 1), other(kind, sight, depth - 1));
        } else if (choice < 5) {
            return choice(kind, sight, depth);
        }
        return switch (kind) {
            case INTEGER -> integer(sight, depth);
            case LONG, DECIMAL -> arithmetic(kind, sight, depth);
            case TEXT ->
                new Expr.Function(
                        dice.pick(Expr.Name.LOWER, Expr.Name.UPPER, Expr.Name.TRIM), grounded(kind, sight, depth - 1));
            case BOOLEAN -> condition(sight, depth - 1);
            default -> column(kind, sight);
        };
    }

    private Expr integer(Sight sight, int depth) {
        return switch (dice.below(4)) {
            case 0 -> new Expr.Function(Expr.Name.LENGTH, grounded(Kind.TEXT, sight, depth - 1));
            case 1 ->
                new Expr.Function(dice.pick(Expr.Name.YEAR, Expr.Name.DAY), grounded(Kind.DATE, sight, depth - 1));
            default -> arithmetic(Kind.INTEGER, sight, depth);
        };
    }

    private Expr arithmetic(Kind kind, Sight sight, int depth) {
        if (dice.percent(15)) {
            return new Expr.Function(dice.pick(Expr.Name.NEGATED, Expr.Name.ABS), grounded(kind, sight, depth - 1));
        }
        Expr.Operator operator = dice.pick(List.of(Expr.Operator.values()));
        Kind narrower = kind == Kind.INTEGER || dice.percent(70) ? kind : Kind.INTEGER;
        Expr left = grounded(kind, sight, depth - 1);
        Expr right = other(narrower, sight, depth - 1);
        return dice.percent(35)
                ? new Expr.Arithmetic(right, operator, left)
                : new Expr.Arithmetic(left, operator, right);
    }

    private Expr other(Kind kind, Sight sight, int depth) {
        return dice.percent(50) ? constant(kind) : grounded(kind, sight, depth);
    }

    private Expr coalesce(Kind kind, Sight sight, int depth) {
        List<Expr> more = new ArrayList<>();
        for (int i = dice.between(1, 2); i > 0; i--) {
            more.add(other(kind, sight, depth - 1));
        }
        return new Expr.Coalesce(grounded(kind, sight, depth - 1), more);
    }

    private Expr choice(Kind kind, Sight sight, int depth) {
        List<Expr.Branch> more = new ArrayList<>();
        if (dice.percent(40)) {
            more.add(branch(kind, sight, depth));
        }
        return new Expr.Case(branch(kind, sight, depth), more, dice.percent(60) ? other(kind, sight, depth - 1) : null);
    }

    private Expr.Branch branch(Kind kind, Sight sight, int depth) {
        return new Expr.Branch(condition(sight, depth - 1), other(kind, sight, depth - 1));
    }

    private Expr count(Sight sight) {
        Expr.Place owner = owner(sight);
        if (owner == null) {
            return column(Kind.LONG, sight);
        }
        Entity.Collection relation = dice.pick(entity(owner, sight).collections());
        int source = queries.nextSource();
        return new Expr.RelatedCount(owner, relation.name(), source, related(sight, relation, source));
    }

    private List<Cond> related(Sight sight, Entity.Collection relation, int source) {
        if (dice.percent(25)) {
            return List.of();
        }
        Sight inside = sight.inside(List.of(new Plan.Source(source, relation.target(), true)));
        return List.of(condition(new Sight(inside.own(), inside.outer(), true, dice.percent(30)), 1));
    }

    /** A place that has relations to many rows; null where there is none. */
    private Expr.@Nullable Place owner(Sight sight) {
        List<Expr.Place> places = sight.columns().stream()
                .map(Expr.Column::place)
                .distinct()
                .filter(place -> !entity(place, sight).collections().isEmpty())
                .toList();
        return places.isEmpty() ? null : dice.pick(places);
    }

    private static Entity entity(Expr.Place place, Sight sight) {
        Entity entity = sight.all().stream()
                .filter(source -> source.id() == place.source())
                .findFirst()
                .orElseThrow()
                .entity();
        for (String step : place.path()) {
            entity = entity.reference(step).target();
        }
        return entity;
    }

    // ---- conditions

    Cond condition(Sight sight, int depth) {
        if (depth > 0 && dice.percent(40)) {
            return switch (dice.below(4)) {
                case 0 -> new Cond.And(several(sight, depth));
                case 1 -> new Cond.Or(several(sight, depth));
                default -> new Cond.Not(condition(sight, depth - 1));
            };
        }
        if (depth > 0 && sight.subqueries() && dice.percent(30)) {
            return subquery(sight, depth);
        }
        return test(sight, depth);
    }

    private List<Cond> several(Sight sight, int depth) {
        List<Cond> conditions = new ArrayList<>();
        for (int i = dice.pick(0, 1, 2, 2, 2, 2, 3, 3); i > 0; i--) {
            conditions.add(condition(sight, depth - 1));
        }
        return conditions;
    }

    private Cond subquery(Sight sight, int depth) {
        Expr.Place owner = owner(sight);
        int choice = dice.below(owner == null ? 2 : 4);
        if (choice == 0) {
            Kind kind = kind(sight);
            return new Cond.InQuery(
                    grounded(kind, sight, 0), queries.subquery(sight, kind, depth - 1), dice.percent(40));
        } else if (choice == 1 || owner == null) {
            return new Cond.Exists(queries.subquery(sight, Kind.LONG, depth - 1), dice.percent(40));
        }
        Entity.Collection relation = dice.pick(entity(owner, sight).collections());
        int source = queries.nextSource();
        return new Cond.Related(owner, relation.name(), source, related(sight, relation, source), dice.percent(40));
    }

    private Cond test(Sight sight, int depth) {
        int choice = dice.below(20);
        Kind kind = kind(sight);
        int below = Math.max(0, depth - 1);
        if (choice < 2) {
            List<Expr.Column> flags = sight.columns(Kind.BOOLEAN);
            return new Cond.Holds(dice.pick(flags));
        } else if (choice < 5) {
            return new Cond.IsNull(grounded(kind, sight, below), dice.percent(40));
        } else if (choice < 7) {
            return new Cond.Distinct(grounded(kind, sight, below), other(kind, sight, below), dice.percent(50));
        } else if (choice < 9) {
            List<Expr.Constant> values = new ArrayList<>();
            for (int i = dice.between(0, 4); i > 0; i--) {
                values.add(constant(kind));
            }
            return new Cond.InList(grounded(kind, sight, below), values, dice.percent(40));
        } else if (choice < 12) {
            return text(sight, below);
        } else if (choice < 14 && kind.hasOrder()) {
            return new Cond.Between(
                    grounded(kind, sight, below),
                    other(kind, sight, below),
                    other(kind, sight, below),
                    dice.percent(40));
        }
        return compare(grounded(kind, sight, below), expression(kind, sight, below), kind);
    }

    private Cond compare(Expr left, Expr right, Kind kind) {
        Expr other = dice.percent(50) ? constant(kind) : right;
        Cond.Comparison comparison = kind.hasOrder()
                ? dice.pick(List.of(Cond.Comparison.values()))
                : dice.pick(Cond.Comparison.EQ, Cond.Comparison.NE);
        return new Cond.Compare(left, comparison, other);
    }

    private Cond text(Sight sight, int depth) {
        Expr text = grounded(Kind.TEXT, sight, depth);
        Cond.Match match = dice.pick(List.of(Cond.Match.values()));
        if (match == Cond.Match.LIKE) {
            Expr pattern = new Expr.Constant(Kind.TEXT, samples.pattern());
            return new Cond.TextTest(text, match, pattern, dice.percent(30));
        }
        return dice.percent(70)
                ? new Cond.TextTest(text, match, constant(Kind.TEXT), dice.percent(30))
                : new Cond.TextTest(text, match, column(Kind.TEXT, sight), false);
    }

    // ---- groups

    /** An aggregate of any kind. */
    Expr total(Sight sight) {
        return switch (dice.below(4)) {
            case 0 -> new Expr.Aggregate(Expr.Total.AVG, grounded(number(), sight, 1), null);
            case 1 -> aggregate(Kind.LONG, sight);
            case 2 -> new Expr.Coalesce(aggregate(Kind.DECIMAL, sight), List.of(zero()));
            default -> aggregate(dice.pick(Kind.INTEGER, Kind.DECIMAL, Kind.TEXT, Kind.DATE), sight);
        };
    }

    private static Expr zero() {
        return new Expr.Constant(Kind.DECIMAL, new BigDecimal("0.50"));
    }

    private Kind number() {
        return dice.pick(Kind.INTEGER, Kind.LONG, Kind.DECIMAL);
    }

    /** An aggregate of one kind; its rows are in no other query. */
    Expr aggregate(Kind kind, Sight sight) {
        Cond filter = dice.percent(20) ? condition(sight, 1) : null;
        if (kind == Kind.LONG && dice.percent(60)) {
            return switch (dice.below(3)) {
                case 0 -> new Expr.Aggregate(Expr.Total.COUNT, null, filter);
                case 1 -> new Expr.Aggregate(Expr.Total.COUNT, grounded(kind(sight), sight, 1), filter);
                default -> new Expr.Aggregate(Expr.Total.COUNT_DISTINCT, grounded(kind(sight), sight, 1), filter);
            };
        }
        Expr.Total total = kind.isNumber()
                ? dice.pick(Expr.Total.SUM, Expr.Total.SUM, Expr.Total.SUM_DISTINCT, Expr.Total.MIN, Expr.Total.MAX)
                : dice.pick(Expr.Total.MIN, Expr.Total.MAX);
        return new Expr.Aggregate(total, grounded(kind, sight, 1), filter);
    }

    /** A condition on groups. */
    Cond groupCondition(List<Expr> keys, Sight sight, int depth) {
        if (depth > 0 && dice.percent(40)) {
            return switch (dice.below(3)) {
                case 0 -> new Cond.Not(groupCondition(keys, sight, depth - 1));
                case 1 ->
                    new Cond.And(
                            List.of(groupCondition(keys, sight, depth - 1), groupCondition(keys, sight, depth - 1)));
                default ->
                    new Cond.Or(
                            List.of(groupCondition(keys, sight, depth - 1), groupCondition(keys, sight, depth - 1)));
            };
        }
        boolean key = !keys.isEmpty() && keys.get(0) instanceof Expr.Column && dice.percent(40);
        Kind kind = key ? keys.get(0).kind() : dice.pick(Kind.LONG, Kind.INTEGER, Kind.DECIMAL, Kind.TEXT, Kind.DATE);
        Expr operand = key ? new Expr.Key(0, kind) : aggregate(kind, sight);
        return dice.percent(20) ? new Cond.IsNull(operand, dice.percent(50)) : compare(operand, constant(kind), kind);
    }
}
