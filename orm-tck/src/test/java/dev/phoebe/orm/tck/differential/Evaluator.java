package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.tck.differential.Data.Tuple;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers in memory what a database is asked: expressions here, queries in {@link QueryEvaluator}. */
class Evaluator {

    private final Data data;
    private final QueryEvaluator queries;

    Evaluator(Data data) {
        this.data = data;
        this.queries = new QueryEvaluator(data, this);
    }

    List<List<@Nullable Object>> rows(Plan plan) {
        return queries.rows(plan, Env.empty());
    }

    /** The contrary of a condition: a method of its own, so that a test can do it wrong. */
    @Nullable
    Boolean not(@Nullable Boolean value) {
        return ThreeValued.not(value);
    }

    final boolean holds(Cond condition, Env env) {
        return Boolean.TRUE.equals(truth(condition, env));
    }

    final boolean allHold(List<Cond> conditions, Env env) {
        return conditions.stream().allMatch(condition -> holds(condition, env));
    }

    @Nullable
    Tuple row(Expr.Place place, Env env) {
        Tuple row = env.row(place.source());
        for (String step : place.path()) {
            if (row == null) {
                return null;
            }
            Entity target = row.entity().reference(step).target();
            row = data.find(target, row.get(step));
        }
        return row;
    }

    final @Nullable Object value(Expr expression, Env env) {
        if (expression instanceof Cond condition) {
            return truth(condition, env);
        } else if (expression instanceof Expr.Column column) {
            Tuple row = row(column.place(), env);
            return row == null ? null : row.get(column.field());
        } else if (expression instanceof Expr.Constant constant) {
            return Scalars.normal(constant.value());
        } else if (expression instanceof Expr.Key key) {
            return env.group().keys().get(key.index());
        } else if (expression instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic, env);
        } else if (expression instanceof Expr.Function function) {
            Object argument = value(function.argument(), env);
            return argument == null ? null : function(function.name(), argument);
        } else if (expression instanceof Expr.Coalesce coalesce) {
            Object first = value(coalesce.first(), env);
            for (int i = 0; first == null && i < coalesce.more().size(); i++) {
                first = value(coalesce.more().get(i), env);
            }
            return first;
        } else if (expression instanceof Expr.NullIf nullIf) {
            Object first = value(nullIf.first(), env);
            Object second = value(nullIf.second(), env);
            return first != null && second != null && Scalars.equal(first, second) ? null : first;
        } else if (expression instanceof Expr.Case choice) {
            return choice(choice, env);
        } else if (expression instanceof Expr.Aggregate aggregate) {
            return aggregate(aggregate, env.group().members());
        } else if (expression instanceof Expr.RelatedCount count) {
            return related(count.owner(), count.relation(), count.source(), count.conditions(), env);
        } else if (expression instanceof Expr.Scalar scalar) {
            List<List<@Nullable Object>> rows = queries.rows(scalar.query(), env);
            return rows.isEmpty() ? null : rows.get(0).get(0);
        }
        throw new IllegalStateException("Nothing is known of " + expression);
    }

    private @Nullable Object arithmetic(Expr.Arithmetic arithmetic, Env env) {
        Object left = value(arithmetic.left(), env);
        Object right = value(arithmetic.right(), env);
        if (left == null || right == null) {
            return null;
        }
        BigDecimal a = new BigDecimal(left.toString());
        BigDecimal b = new BigDecimal(right.toString());
        BigDecimal result = switch (arithmetic.operator()) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
        };
        return number(arithmetic.kind(), result);
    }

    private static Object number(Kind kind, BigDecimal value) {
        return kind == Kind.DECIMAL ? value.stripTrailingZeros() : (Object) value.longValueExact();
    }

    private static Object function(Expr.Name name, Object argument) {
        return switch (name) {
            case LOWER -> argument.toString().toLowerCase(Locale.ROOT);
            case UPPER -> argument.toString().toUpperCase(Locale.ROOT);
            case TRIM -> trim(argument.toString());
            case LENGTH -> (long) argument.toString().length();
            case NEGATED -> argument instanceof BigDecimal decimal ? decimal.negate() : (Object) (-(Long) argument);
            case ABS -> argument instanceof BigDecimal decimal ? decimal.abs() : (Object) Math.abs((Long) argument);
            case YEAR -> (long) ((LocalDate) argument).getYear();
            case DAY -> (long) ((LocalDate) argument).getDayOfMonth();
        };
    }

    private static String trim(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && text.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(begin, end);
    }

    private @Nullable Object choice(Expr.Case choice, Env env) {
        List<Expr.Branch> branches = new ArrayList<>();
        branches.add(choice.first());
        branches.addAll(choice.more());
        for (Expr.Branch branch : branches) {
            if (holds(branch.test(), env)) {
                return value(branch.result(), env);
            }
        }
        return choice.otherwise() == null ? null : value(choice.otherwise(), env);
    }

    private @Nullable Object aggregate(Expr.Aggregate aggregate, List<Env> members) {
        Cond filter = aggregate.filter();
        List<Env> rows = filter == null
                ? members
                : members.stream().filter(member -> holds(filter, member)).toList();
        Expr argument = aggregate.argument();
        if (argument == null) {
            return (long) rows.size();
        }
        List<Object> values = new ArrayList<>();
        for (Env row : rows) {
            Object value = value(argument, row);
            if (value != null) {
                values.add(value);
            }
        }
        return switch (aggregate.total()) {
            case COUNT -> (long) values.size();
            case COUNT_DISTINCT -> values.stream().distinct().count();
            case SUM -> sum(argument.kind(), values);
            case SUM_DISTINCT -> sum(argument.kind(), values.stream().distinct().toList());
            case MIN -> values.stream().min(Scalars::compare).orElse(null);
            case MAX -> values.stream().max(Scalars::compare).orElse(null);
            case AVG ->
                values.isEmpty()
                        ? null
                        : Scalars.mean(total(values).divide(new BigDecimal(values.size()), MathContext.DECIMAL128));
        };
    }

    private static @Nullable Object sum(Kind kind, List<Object> values) {
        return values.isEmpty() ? null : number(kind, total(values));
    }

    private static BigDecimal total(List<Object> values) {
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many rows of a collection fulfil conditions. */
    private long related(Expr.Place owner, String relation, int source, List<Cond> conditions, Env env) {
        Tuple row = row(owner, env);
        if (row == null) {
            return 0;
        }
        Entity.Collection collection = row.entity().collection(relation);
        return data.rows(collection.target()).stream()
                .filter(other -> Scalars.equal(row.id(), other.get(collection.field())))
                .filter(other -> allHold(conditions, env.with(source, other)))
                .count();
    }

    /** What a condition is: true, false, or null for unknown. */
    private @Nullable Boolean truth(Cond condition, Env env) {
        if (condition instanceof Cond.Compare compare) {
            return compare(compare, env);
        } else if (condition instanceof Cond.Between between) {
            return negatedIf(between.negated(), between(between, env));
        } else if (condition instanceof Cond.InList list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.values().forEach(value -> values.add(value(value, env)));
            return negatedIf(list.negated(), ThreeValued.in(value(list.operand(), env), values));
        } else if (condition instanceof Cond.InQuery query) {
            List<@Nullable Object> values = new ArrayList<>();
            queries.rows(query.query(), env).forEach(row -> values.add(row.get(0)));
            return negatedIf(query.negated(), ThreeValued.in(value(query.operand(), env), values));
        } else if (condition instanceof Cond.IsNull test) {
            return (value(test.operand(), env) == null) != test.negated();
        } else if (condition instanceof Cond.Distinct distinct) {
            boolean equal = Scalars.equal(value(distinct.left(), env), value(distinct.right(), env));
            return equal == distinct.negated();
        } else if (condition instanceof Cond.TextTest test) {
            return text(test, env);
        } else if (condition instanceof Cond.Holds holds) {
            return (Boolean) value(holds.column(), env);
        } else if (condition instanceof Cond.And and) {
            return ThreeValued.and(suppliers(and.conditions(), env));
        } else if (condition instanceof Cond.Or or) {
            return ThreeValued.or(suppliers(or.conditions(), env));
        } else if (condition instanceof Cond.Not not) {
            return not(truth(not.condition(), env));
        } else if (condition instanceof Cond.Related related) {
            long rows = related(related.owner(), related.relation(), related.source(), related.conditions(), env);
            return rows > 0 != related.negated();
        } else if (condition instanceof Cond.Exists exists) {
            return queries.rows(exists.query(), env).isEmpty() == exists.negated();
        }
        throw new IllegalStateException("Nothing is known of " + condition);
    }

    private List<Supplier<@Nullable Boolean>> suppliers(List<Cond> conditions, Env env) {
        List<Supplier<@Nullable Boolean>> suppliers = new ArrayList<>();
        conditions.forEach(condition -> suppliers.add(() -> truth(condition, env)));
        return suppliers;
    }

    private static @Nullable Boolean negatedIf(boolean negated, @Nullable Boolean value) {
        return negated ? ThreeValued.not(value) : value;
    }

    private @Nullable Boolean compare(Cond.Compare compare, Env env) {
        Object left = value(compare.left(), env);
        Object right = value(compare.right(), env);
        if (left == null || right == null) {
            return null;
        }
        int order = Scalars.compare(left, right);
        return switch (compare.comparison()) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    private @Nullable Boolean between(Cond.Between between, Env env) {
        Cond low = new Cond.Compare(between.operand(), Cond.Comparison.GE, between.low());
        Cond high = new Cond.Compare(between.operand(), Cond.Comparison.LE, between.high());
        return ThreeValued.and(suppliers(List.of(low, high), env));
    }

    private @Nullable Boolean text(Cond.TextTest test, Env env) {
        Object text = value(test.text(), env);
        Object other = value(test.other(), env);
        if (text == null || other == null) {
            return null;
        }
        String a = test.ignoreCase() ? text.toString().toLowerCase(Locale.ROOT) : text.toString();
        String b = test.ignoreCase() ? other.toString().toLowerCase(Locale.ROOT) : other.toString();
        return switch (test.match()) {
            case CONTAINS -> a.contains(b);
            case STARTS_WITH -> a.startsWith(b);
            case ENDS_WITH -> a.endsWith(b);
            case LIKE -> Pattern.matches(a, b);
        };
    }
}
