package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.expr.Aggregate;
import dev.phoebe.orm.expr.Case;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Expressions;
import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.Numeric;
import dev.phoebe.orm.expr.OrderedExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.TemporalExpression;
import dev.phoebe.orm.sql.DatePart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says expressions in Phoebe's language. A plan knows the kinds of its expressions only when it is made, so types are
 * raw here; what programs write is checked by the compiler.
 */
@SuppressWarnings({"rawtypes", "unchecked", "StatementSwitchToExpressionSwitch"})
final class Translation {

    private final Tables tables;
    private final QueryTranslation queries;

    Translation(Tables tables, QueryTranslation queries) {
        this.tables = tables;
        this.queries = queries;
    }

    Condition[] conditions(List<Cond> conditions) {
        return conditions.stream().map(this::condition).toArray(Condition[]::new);
    }

    Expression expression(Expr expr) {
        if (expr instanceof Cond condition) {
            return condition(condition);
        } else if (expr instanceof Expr.Column column) {
            return tables.column(column);
        } else if (expr instanceof Expr.Constant constant) {
            return constant(constant);
        } else if (expr instanceof Expr.Key key) {
            return queries.key(key);
        } else if (expr instanceof Expr.Output output) {
            return queries.output(output);
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expr instanceof Expr.Function function) {
            return function(function.name(), expression(function.argument()));
        } else if (expr instanceof Expr.Coalesce coalesce) {
            return coalesce(coalesce);
        } else if (expr instanceof Expr.NullIf nullIf) {
            Expression first = expression(nullIf.first());
            Object value = valueFor(nullIf.first(), nullIf.second());
            return value == null ? first.nullIf(expression(nullIf.second())) : first.nullIf(value);
        } else if (expr instanceof Expr.Case choice) {
            return choice(choice);
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expr instanceof Expr.RelatedCount count) {
            return tables.related(count.owner(), count.relation(), count.source())
                    .count(conditions(count.conditions()));
        } else if (expr instanceof Expr.Scalar scalar) {
            return queries.scalar(scalar.query());
        }
        throw new IllegalStateException("Nothing is known of " + expr);
    }

    /** The value of a constant that is of the same type as what it is compared with; else null. */
    private static @Nullable Object valueFor(Expr left, Expr right) {
        return right instanceof Expr.Constant constant && constant.kind() == left.kind() ? constant.value() : null;
    }

    private static Expression constant(Expr.Constant constant) {
        return switch (constant.kind()) {
            case INTEGER -> Expressions.value((Integer) constant.value());
            case LONG, KEY -> Expressions.value((Long) constant.value());
            case DECIMAL -> Expressions.value((BigDecimal) constant.value());
            case TEXT -> Expressions.value((String) constant.value());
            case BOOLEAN -> Expressions.value((Boolean) constant.value());
            case DATE -> Expressions.value((LocalDate) constant.value());
            case DOUBLE -> throw new IllegalStateException("Means are not written by programs.");
        };
    }

    private Expression arithmetic(Expr.Arithmetic arithmetic) {
        NumberExpression left = (NumberExpression) expression(arithmetic.left());
        Object value = valueFor(arithmetic.left(), arithmetic.right());
        if (value != null) {
            return calculated(left, arithmetic.operator(), (Number) value);
        }
        Expression right = expression(arithmetic.right());
        if (right instanceof IntegerExpression number) {
            return switch (arithmetic.operator()) {
                case PLUS -> left.plus(number);
                case MINUS -> left.minus(number);
                case TIMES -> left.times(number);
            };
        } else if (right instanceof LongExpression number) {
            return switch (arithmetic.operator()) {
                case PLUS -> left.plus(number);
                case MINUS -> left.minus(number);
                case TIMES -> left.times(number);
            };
        }
        DecimalExpression number = (DecimalExpression) right;
        return switch (arithmetic.operator()) {
            case PLUS -> left.plus(number);
            case MINUS -> left.minus(number);
            case TIMES -> left.times(number);
        };
    }

    private static Expression calculated(NumberExpression left, Expr.Operator operator, Number value) {
        if (value instanceof BigDecimal decimal) {
            return switch (operator) {
                case PLUS -> left.plus(decimal);
                case MINUS -> left.minus(decimal);
                case TIMES -> left.times(decimal);
            };
        }
        return switch (operator) {
            case PLUS -> left.plus(value.longValue());
            case MINUS -> left.minus(value.longValue());
            case TIMES -> left.times(value.longValue());
        };
    }

    private static Expression function(Expr.Name name, Expression argument) {
        return switch (name) {
            case LOWER -> ((StringExpression) argument).lower();
            case UPPER -> ((StringExpression) argument).upper();
            case TRIM -> ((StringExpression) argument).trim();
            case LENGTH -> ((StringExpression) argument).length();
            case NEGATED -> ((NumberExpression) argument).negated();
            case ABS -> ((NumberExpression) argument).abs();
            case YEAR -> Expressions.datePart(DatePart.YEAR, argument);
            case DAY -> ((TemporalExpression) argument).day();
        };
    }

    private Expression coalesce(Expr.Coalesce coalesce) {
        Expression first = expression(coalesce.first());
        List<Expr> more = coalesce.more();
        if (more.size() == 1) {
            Object value = valueFor(coalesce.first(), more.get(0));
            return value == null ? first.orElse(expression(more.get(0))) : first.orElse(value);
        }
        Expression[] others = more.stream().map(this::expression).toArray(Expression[]::new);
        if (coalesce.kind() == Kind.KEY) {
            return Expressions.coalesce(first, others); // a reference is no number, though the value of a key is
        } else if (first instanceof StringExpression text) {
            return Expressions.coalesce(text, List.of(others).toArray(StringExpression[]::new));
        } else if (first instanceof NumberExpression number) {
            return Expressions.coalesce(number, List.of(others).toArray(NumberExpression[]::new));
        } else if (first instanceof TemporalExpression date) {
            return Expressions.coalesce(date, List.of(others).toArray(TemporalExpression[]::new));
        }
        return Expressions.coalesce(first, others);
    }

    private Expression choice(Expr.Case choice) {
        Condition test = condition(choice.first().test());
        Expression result = expression(choice.first().result());
        Case branches;
        if (result instanceof StringExpression text) {
            branches = Expressions.caseWhen(test, text);
        } else if (result instanceof NumberExpression number) {
            branches = Expressions.caseWhen(test, number);
        } else if (result instanceof TemporalExpression date) {
            branches = Expressions.caseWhen(test, date);
        } else {
            branches = Expressions.caseWhen(test, result);
        }
        for (Expr.Branch branch : choice.more()) {
            branches = branches.when(condition(branch.test()), expression(branch.result()));
        }
        return choice.otherwise() == null ? branches.end() : branches.otherwise(expression(choice.otherwise()));
    }

    private Expression aggregate(Expr.Aggregate call) {
        Aggregate aggregate =
                call.argument() == null ? Expressions.count() : aggregate(call.total(), expression(call.argument()));
        return call.filter() == null ? aggregate : aggregate.filter(condition(call.filter()));
    }

    private static Aggregate aggregate(Expr.Total total, Expression argument) {
        return switch (total) {
            case COUNT -> Expressions.count(argument);
            case COUNT_DISTINCT -> Expressions.countDistinct(argument);
            case SUM -> sum(argument, false);
            case SUM_DISTINCT -> sum(argument, true);
            case AVG -> Expressions.avg((Numeric) argument);
            case MIN -> Expressions.min((OrderedExpression) argument);
            case MAX -> Expressions.max((OrderedExpression) argument);
        };
    }

    private static Aggregate sum(Expression argument, boolean distinct) {
        if (argument instanceof IntegerExpression number) {
            return distinct ? Expressions.sumDistinct(number) : Expressions.sum(number);
        } else if (argument instanceof LongExpression number) {
            return distinct ? Expressions.sumDistinct(number) : Expressions.sum(number);
        }
        DecimalExpression number = (DecimalExpression) argument;
        return distinct ? Expressions.sumDistinct(number) : Expressions.sum(number);
    }

    Condition condition(Cond cond) {
        if (cond instanceof Cond.Compare compare) {
            return compare(compare);
        } else if (cond instanceof Cond.Between between) {
            return between(between);
        } else if (cond instanceof Cond.InList list) {
            Expression operand = expression(list.operand());
            List<Object> values =
                    list.values().stream().map(Expr.Constant::value).toList();
            return list.negated() ? operand.notIn(values) : operand.in(values);
        } else if (cond instanceof Cond.InQuery in) {
            Expression operand = expression(in.operand());
            return in.negated() ? operand.notIn(queries.query(in.query())) : operand.in(queries.query(in.query()));
        } else if (cond instanceof Cond.IsNull test) {
            Expression operand = expression(test.operand());
            return test.negated() ? operand.isNotNull() : operand.isNull();
        } else if (cond instanceof Cond.Distinct distinct) {
            return distinct(distinct);
        } else if (cond instanceof Cond.TextTest test) {
            return text(test);
        } else if (cond instanceof Cond.Holds holds) {
            return (Condition) expression(holds.column());
        } else if (cond instanceof Cond.And and) {
            return and.conditions().size() == 2
                    ? condition(and.conditions().get(0))
                            .and(condition(and.conditions().get(1)))
                    : Condition.all(List.of(conditions(and.conditions())));
        } else if (cond instanceof Cond.Or or) {
            return or.conditions().size() == 2
                    ? condition(or.conditions().get(0))
                            .or(condition(or.conditions().get(1)))
                    : Condition.any(List.of(conditions(or.conditions())));
        } else if (cond instanceof Cond.Not not) {
            return condition(not.condition()).not();
        } else if (cond instanceof Cond.Related related) {
            var rows = tables.related(related.owner(), related.relation(), related.source());
            Condition[] conditions = conditions(related.conditions());
            return related.negated() ? rows.none(conditions) : rows.any(conditions);
        } else if (cond instanceof Cond.Exists exists) {
            return exists.negated()
                    ? Expressions.notExists(queries.query(exists.query()))
                    : Expressions.exists(queries.query(exists.query()));
        }
        throw new IllegalStateException("Nothing is known of " + cond);
    }

    private Condition compare(Cond.Compare compare) {
        Expression left = expression(compare.left());
        Object value = valueFor(compare.left(), compare.right());
        switch (compare.comparison()) {
            case EQ:
                return value == null ? left.eq(expression(compare.right())) : left.eq(value);
            case NE:
                return value == null ? left.ne(expression(compare.right())) : left.ne(value);
            default:
        }
        OrderedExpression ordered = (OrderedExpression) left;
        if (value instanceof Comparable comparable) {
            return switch (compare.comparison()) {
                case LT -> ordered.lt(comparable);
                case LE -> ordered.le(comparable);
                case GT -> ordered.gt(comparable);
                default -> ordered.ge(comparable);
            };
        }
        Expression right = expression(compare.right());
        return switch (compare.comparison()) {
            case LT -> ordered.lt(right);
            case LE -> ordered.le(right);
            case GT -> ordered.gt(right);
            default -> ordered.ge(right);
        };
    }

    private Condition between(Cond.Between between) {
        OrderedExpression operand = (OrderedExpression) expression(between.operand());
        Object low = valueFor(between.operand(), between.low());
        Object high = valueFor(between.operand(), between.high());
        if (low instanceof Comparable least && high instanceof Comparable most) {
            return between.negated() ? operand.notBetween(least, most) : operand.between(least, most);
        }
        Expression least = expression(between.low());
        Expression most = expression(between.high());
        return between.negated() ? operand.notBetween(least, most) : operand.between(least, most);
    }

    private Condition distinct(Cond.Distinct distinct) {
        Expression left = expression(distinct.left());
        Object value = valueFor(distinct.left(), distinct.right());
        if (value != null) {
            return distinct.negated() ? left.isNotDistinctFrom(value) : left.isDistinctFrom(value);
        }
        Expression right = expression(distinct.right());
        return distinct.negated() ? left.isNotDistinctFrom(right) : left.isDistinctFrom(right);
    }

    private Condition text(Cond.TextTest test) {
        StringExpression text = (StringExpression) expression(test.text());
        if (test.other() instanceof Expr.Constant constant) {
            String other = (String) constant.value();
            return switch (test.match()) {
                case CONTAINS -> test.ignoreCase() ? text.containsIgnoreCase(other) : text.contains(other);
                case STARTS_WITH -> test.ignoreCase() ? text.startsWithIgnoreCase(other) : text.startsWith(other);
                case ENDS_WITH -> test.ignoreCase() ? text.endsWithIgnoreCase(other) : text.endsWith(other);
                case LIKE -> test.ignoreCase() ? text.likeIgnoreCase(other) : text.like(other);
            };
        }
        Expression<String> other = expression(test.other());
        return switch (test.match()) {
            case CONTAINS -> text.contains(other);
            case STARTS_WITH -> text.startsWith(other);
            case ENDS_WITH -> text.endsWith(other);
            case LIKE -> text.like(other);
        };
    }
}
