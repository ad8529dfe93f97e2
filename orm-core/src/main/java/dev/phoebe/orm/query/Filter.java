package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.OrderedExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.model.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what a client asks for into a condition, and nothing that was not declared:
 *
 * <pre>{@code
 * static final Filter BOOKS = Filter.on(BOOK.price, BOOK.published).on("author", BOOK.author().name);
 * BOOKS.parse(parameters)   // price.lt=20, author.containsIgnoreCase=le, published.isNull=false
 * }</pre>
 *
 * <p>A parameter is a declared name, and an operator behind a dot: {@code eq} (also without a name), {@code ne}, {@code in}
 * and {@code notIn} (values with commas between, or the parameter several times), {@code isNull} ({@code true} or
 * {@code false}); {@code lt le gt ge} where values have an order; {@code contains startsWith endsWith} and each of them with
 * {@code IgnoreCase} for texts. All of them must hold. The idea is that of Django's filters and Peewee's {@code filter},
 * where the client could reach everything. Immutable.
 */
public final class Filter {

    private static final int MOST_VALUES = 200;
    private static final Set<String> OF_PAGES = Set.of("page", "size", "sort", "after", "before");

    private final Map<String, Expression<?>> declared;
    private final Set<String> others;

    private Filter(Map<String, Expression<?>> declared, Set<String> others) {
        this.declared = declared;
        this.others = others;
    }

    /** Lets clients ask by these columns, under the names of their properties. */
    public static Filter on(Column<?, ?>... columns) {
        Filter filter = new Filter(Map.of(), OF_PAGES);
        for (Column<?, ?> column : columns) {
            filter = filter.on(column.property(), column);
        }
        return filter;
    }

    /** Lets clients also ask by this expression, under a name. */
    public Filter on(String name, Expression<?> expression) {
        Map<String, Expression<?>> more = new LinkedHashMap<>(declared);
        more.put(name, expression);
        return new Filter(Collections.unmodifiableMap(more), others);
    }

    /** Leaves these parameters to others, as those of pages are anyway. */
    public Filter besides(String... parameters) {
        Set<String> more = new LinkedHashSet<>(others);
        Collections.addAll(more, parameters);
        return new Filter(declared, Collections.unmodifiableSet(more));
    }

    /**
     * The condition of these parameters; true where there is none.
     *
     * @throws InvalidRequestException when a parameter or an operator was not declared, or a value cannot be read
     */
    public Condition parse(Map<String, ? extends Collection<String>> parameters) {
        List<Condition> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!others.contains(name)) {
                conditions.add(condition(name, List.copyOf(values)));
            }
        });
        return Condition.all(conditions);
    }

    private Condition condition(String parameter, List<String> values) {
        Expression<?> whole = declared.get(parameter);
        if (whole != null) {
            return new Test<>(parameter, whole, values).by("eq");
        }
        int dot = parameter.lastIndexOf('.');
        Expression<?> expression = dot < 0 ? null : declared.get(parameter.substring(0, dot));
        if (expression == null) {
            throw new InvalidRequestException("There is no parameter '" + Printable.of(parameter) + "'. Known are: "
                    + String.join(", ", declared.keySet()) + ".");
        }
        return new Test<>(parameter, expression, values).by(parameter.substring(dot + 1));
    }

    /** One parameter, its expression and its values. */
    private record Test<V>(String parameter, Expression<V> expression, List<String> values) {

        Condition by(String operator) {
            return switch (operator) {
                case "eq" -> expression.eq(value());
                case "ne" -> expression.ne(value());
                case "in" -> expression.in(all());
                case "notIn" -> expression.notIn(all());
                case "isNull" -> isTrue() ? expression.isNull() : expression.isNotNull();
                case "lt", "le", "gt", "ge" -> compared(operator);
                default -> matched(operator);
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // an expression with an order has it for its own values
        private Condition compared(String operator) {
            if (!(expression instanceof OrderedExpression comparable)) {
                throw unknown(operator);
            }
            return ordered(comparable, operator, (Comparable) value());
        }

        private static <C extends Comparable<? super C>> Condition ordered(
                OrderedExpression<C, ?> expression, String operator, C value) {
            return switch (operator) {
                case "lt" -> expression.lt(value);
                case "le" -> expression.le(value);
                case "gt" -> expression.gt(value);
                default -> expression.ge(value);
            };
        }

        private Condition matched(String operator) {
            if (!(expression instanceof StringExpression text)) {
                throw unknown(operator);
            }
            return switch (operator) {
                case "contains" -> text.contains(only());
                case "containsIgnoreCase" -> text.containsIgnoreCase(only());
                case "startsWith" -> text.startsWith(only());
                case "startsWithIgnoreCase" -> text.startsWithIgnoreCase(only());
                case "endsWith" -> text.endsWith(only());
                case "endsWithIgnoreCase" -> text.endsWithIgnoreCase(only());
                default -> throw unknown(operator);
            };
        }

        private boolean isTrue() {
            return switch (only()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw unreadable(only());
            };
        }

        private String only() {
            if (values.size() != 1) {
                throw new InvalidRequestException("The parameter '" + Printable.of(parameter) + "' takes one value.");
            }
            return values.get(0);
        }

        private V value() {
            return parsed(only());
        }

        private List<V> all() {
            List<V> all = new ArrayList<>();
            for (String value : values) {
                for (String one : value.split(",", -1)) {
                    all.add(parsed(one));
                }
            }
            if (all.size() > MOST_VALUES) {
                throw new InvalidRequestException("The parameter '" + Printable.of(parameter) + "' has " + all.size()
                        + " values; " + MOST_VALUES + " are allowed.");
            }
            return all;
        }

        private V parsed(String text) {
            try {
                return expression.codec().parse(text);
            } catch (RuntimeException e) {
                throw unreadable(text);
            }
        }

        private InvalidRequestException unreadable(String text) {
            return new InvalidRequestException("The value '" + Printable.of(text) + "' of the parameter '"
                    + Printable.of(parameter) + "' cannot be read.");
        }

        private InvalidRequestException unknown(String operator) {
            return new InvalidRequestException("The parameter '" + Printable.of(parameter) + "' has no operator '"
                    + Printable.of(operator) + "'.");
        }
    }
}
