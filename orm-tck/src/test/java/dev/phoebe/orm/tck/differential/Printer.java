package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans as a program would say them, or nearly so. */
final class Printer {

    private Printer() {}

    static String print(Plan plan) {
        if (plan instanceof Plan.Compound compound) {
            return "(" + print(compound.left()) + ")\n  ." + word(compound.operator()) + "(" + print(compound.right())
                    + ")" + order(compound) + cut(compound.cut());
        }
        Plan.Select select = (Plan.Select) plan;
        StringBuilder text =
                new StringBuilder("select(" + all(select.items()) + ").from(" + print(select.from()) + ")");
        select.joins().forEach(join -> text.append(join(join)));
        text.append(clause("where", select.where()));
        if (select.grouped()) {
            text.append(".groupBy(").append(all(select.keys())).append(")");
        }
        text.append(clause("having", select.having()));
        return text + (select.distinct() ? ".distinct()" : "") + order(select) + cut(select.cut());
    }

    private static String print(Plan.Source source) {
        return source.entity() + (source.plain() ? "" : ".as(\"s" + source.id() + "\")") + " /* " + source.id() + " */";
    }

    private static String join(Plan.Join join) {
        String kind = "." + word(join.kind()) + "Join(";
        return join instanceof Plan.JoinAlong along
                ? kind + "s" + along.owner() + "." + along.relation() + ", " + print(join.source()) + ")"
                : kind + print(join.source()) + ", " + all(((Plan.JoinOn) join).on()) + ")";
    }

    private static String clause(String name, List<Cond> conditions) {
        return conditions.isEmpty() ? "" : "." + name + "(" + all(conditions) + ")";
    }

    private static String order(Plan plan) {
        if (!plan.isOrdered()) {
            return "";
        }
        return Total.order(plan).stream()
                .map(by -> print(by.expression())
                        + (by.descending() ? ".desc()" : ".asc()")
                        + (by.nullsFirst() ? ".nullsFirst()" : ".nullsLast()"))
                .collect(Collectors.joining(", ", ".orderBy(", ")"));
    }

    private static String cut(Plan.@Nullable Cut cut) {
        if (cut == null) {
            return "";
        }
        return (cut.limit() == null ? "" : ".limit(" + cut.limit() + ")")
                + (cut.offset() == null ? "" : ".offset(" + cut.offset() + ")");
    }

    private static String all(List<? extends Expr> expressions) {
        return expressions.stream().map(Printer::print).collect(Collectors.joining(", "));
    }

    private static String print(Expr.Place place) {
        return "s" + place.source()
                + place.path().stream().map(step -> "." + step + "()").collect(Collectors.joining());
    }

    static String print(Expr expr) {
        if (expr instanceof Cond condition) {
            return print(condition);
        } else if (expr instanceof Expr.Column column) {
            return print(column.place()) + "." + column.field();
        } else if (expr instanceof Expr.Constant constant) {
            return constant.kind() == Kind.TEXT ? "\"" + constant.value() + "\"" : String.valueOf(constant.value());
        } else if (expr instanceof Expr.Key key) {
            return "key" + key.index();
        } else if (expr instanceof Expr.Output output) {
            return "c" + output.index();
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            return print(arithmetic.left()) + "." + word(arithmetic.operator()) + "(" + print(arithmetic.right()) + ")";
        } else if (expr instanceof Expr.Function function) {
            return print(function.argument()) + "." + word(function.name()) + "()";
        } else if (expr instanceof Expr.Coalesce coalesce) {
            return "coalesce(" + print(coalesce.first()) + ", " + all(coalesce.more()) + ")";
        } else if (expr instanceof Expr.NullIf nullIf) {
            return print(nullIf.first()) + ".nullIf(" + print(nullIf.second()) + ")";
        } else if (expr instanceof Expr.Case choice) {
            List<Expr.Branch> branches = new ArrayList<>(List.of(choice.first()));
            branches.addAll(choice.more());
            String text = branches.stream()
                    .map(branch -> "when(" + print(branch.test()) + ", " + print(branch.result()) + ")")
                    .collect(Collectors.joining("."));
            return "case." + text
                    + (choice.otherwise() == null ? ".end()" : ".otherwise(" + print(choice.otherwise()) + ")");
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return word(aggregate.total()) + "(" + (aggregate.argument() == null ? "" : print(aggregate.argument()))
                    + ")" + (aggregate.filter() == null ? "" : ".filter(" + print(aggregate.filter()) + ")");
        } else if (expr instanceof Expr.RelatedCount count) {
            return print(count.owner()) + "." + count.relation() + ".count(/* s" + count.source() + " */ "
                    + all(count.conditions()) + ")";
        } else if (expr instanceof Expr.Scalar scalar) {
            return "(" + print(scalar.query()) + ").asValue()";
        }
        return expr.toString();
    }

    private static String print(Cond cond) {
        if (cond instanceof Cond.Compare compare) {
            return print(compare.left()) + "." + word(compare.comparison()) + "(" + print(compare.right()) + ")";
        } else if (cond instanceof Cond.Between between) {
            return print(between.operand()) + not(between.negated(), "between") + "(" + print(between.low()) + ", "
                    + print(between.high()) + ")";
        } else if (cond instanceof Cond.InList list) {
            return print(list.operand()) + not(list.negated(), "in") + "(" + all(list.values()) + ")";
        } else if (cond instanceof Cond.InQuery in) {
            return print(in.operand()) + not(in.negated(), "in") + "(" + print(in.query()) + ")";
        } else if (cond instanceof Cond.IsNull test) {
            return print(test.operand()) + (test.negated() ? ".isNotNull()" : ".isNull()");
        } else if (cond instanceof Cond.Distinct distinct) {
            return print(distinct.left()) + (distinct.negated() ? ".isNotDistinctFrom(" : ".isDistinctFrom(")
                    + print(distinct.right()) + ")";
        } else if (cond instanceof Cond.TextTest test) {
            return print(test.text()) + "." + word(test.match()) + (test.ignoreCase() ? "IgnoreCase" : "") + "("
                    + print(test.other()) + ")";
        } else if (cond instanceof Cond.Holds holds) {
            return print(holds.column());
        } else if (cond instanceof Cond.And and) {
            return "all(" + all(and.conditions()) + ")";
        } else if (cond instanceof Cond.Or or) {
            return "any(" + all(or.conditions()) + ")";
        } else if (cond instanceof Cond.Not not) {
            return "not(" + print(not.condition()) + ")";
        } else if (cond instanceof Cond.Related related) {
            return print(related.owner()) + "." + related.relation() + (related.negated() ? ".none(" : ".any(") + "/* s"
                    + related.source() + " */ " + all(related.conditions()) + ")";
        }
        Cond.Exists exists = (Cond.Exists) cond;
        return (exists.negated() ? "notExists(" : "exists(") + print(exists.query()) + ")";
    }

    private static String not(boolean negated, String word) {
        return negated ? ".not" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : "." + word;
    }

    private static String word(Enum<?> name) {
        StringBuilder text = new StringBuilder();
        for (String part : name.name().split("_", -1)) {
            text.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
