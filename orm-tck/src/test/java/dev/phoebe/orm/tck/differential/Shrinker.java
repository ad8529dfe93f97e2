package dev.phoebe.orm.tck.differential;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan smaller as long as something remains true of it: parts are left out, or replaced by parts of themselves.
 * Whatever is a record is seen as a tree, so that a new kind of node needs nothing here.
 */
final class Shrinker {

    private static final int TRIES = 4000;

    private Shrinker() {}

    /** The smallest plan that was found. */
    static Plan shrink(Plan plan, Predicate<Plan> fails) {
        Plan smallest = plan;
        int tries = 0;
        boolean again = true;
        while (again && tries < TRIES) {
            again = false;
            for (Object candidate : replacements(smallest, Plan.class)) {
                if (Tree.weight(candidate) < Tree.weight(smallest)
                        && WellFormed.is((Plan) candidate)
                        && tries++ < TRIES
                        && fails.test((Plan) candidate)) {
                    smallest = (Plan) candidate;
                    again = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** The smallest rows with which it remains true. */
    static Data shrink(Data data, Predicate<Data> fails) {
        Data smallest = data;
        // those that refer go before those that are referred to
        for (Entity entity : List.of(Entity.CHORE, Entity.WORKER, Entity.FIRM)) {
            for (int i = smallest.rows(entity).size() - 1; i >= 0; i--) {
                List<Data.Tuple> rows = new ArrayList<>(smallest.rows(entity));
                rows.remove(i);
                Data candidate = smallest.with(entity, rows);
                if (candidate.isSound() && fails.test(candidate)) {
                    smallest = candidate;
                }
            }
        }
        return smallest;
    }

    /** What a value may be replaced by where something of a type is expected, the smallest first. */
    private static List<@Nullable Object> replacements(@Nullable Object value, Type type) {
        List<@Nullable Object> found = new ArrayList<>();
        if (value instanceof Record record) {
            Class<?> expected = type instanceof Class<?> known ? known : Object.class;
            for (Object part : simpler(record)) {
                if (expected.isInstance(part)) {
                    found.add(part);
                }
            }
            RecordComponent[] components = record.getClass().getRecordComponents();
            List<@Nullable Object> parts = Tree.parts(record);
            for (int i = 0; i < components.length; i++) {
                if (parts.get(i) != null && isNullable(components[i])) {
                    found.add(Tree.with(record, i, null));
                }
                for (Object replacement : replacements(parts.get(i), components[i].getGenericType())) {
                    found.add(Tree.with(record, i, replacement));
                }
            }
        } else if (value instanceof List<?> list) {
            addWithout(found, list, type);
        } else if (value != null) {
            found.addAll(simplerScalar(value));
        }
        return found;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void addWithout(List<@Nullable Object> found, List<?> list, Type type) {
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        if (list.size() > 1) {
            found.add(List.of());
        }
        for (int i = 0; i < list.size(); i++) {
            List<Object> without = new ArrayList<>(list);
            without.remove(i);
            found.add(List.copyOf(without));
        }
        for (int i = 0; i < list.size(); i++) {
            for (Object replacement : replacements(list.get(i), element)) {
                if (replacement != null) {
                    List<Object> changed = new ArrayList<>(list);
                    changed.set(i, replacement);
                    found.add(List.copyOf(changed));
                }
            }
        }
    }

    /** Parts of a node, which may be enough, and simple nodes of its kind. */
    private static List<Object> simpler(Record record) {
        List<Object> all = new ArrayList<>();
        if (record instanceof Expr expression && !(record instanceof Expr.Constant)) {
            Object value = switch (expression.kind()) {
                case INTEGER -> 0;
                case LONG, KEY -> 0L;
                case DECIMAL -> BigDecimal.ZERO;
                case TEXT -> "";
                case BOOLEAN -> false;
                case DATE -> LocalDate.of(2024, 3, 1);
                case DOUBLE -> 0.0;
            };
            if (expression.kind() != Kind.DOUBLE) {
                all.add(new Expr.Constant(expression.kind(), value));
            }
        }
        if (record instanceof Cond) {
            all.add(new Cond.And(List.of()));
            all.add(new Cond.Or(List.of()));
        }
        for (Object part : Tree.parts(record)) {
            if (part instanceof Record child) {
                all.add(child);
                all.addAll(children(child));
            } else if (part instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(child -> {
                    all.add(child);
                    all.addAll(children((Record) child));
                });
            }
        }
        if (record instanceof Expr.Place place && !place.path().isEmpty()) {
            all.add(new Expr.Place(place.source(), List.of()));
        }
        return all;
    }

    private static List<Object> children(Record record) {
        List<Object> all = new ArrayList<>();
        for (Object part : Tree.parts(record)) {
            if (part instanceof Record) {
                all.add(part);
            } else if (part instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(all::add);
            }
        }
        return all;
    }

    private static List<Object> simplerScalar(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? List.of(false) : List.of();
        } else if (value instanceof Integer number) {
            return number == 0 ? List.of() : number == 1 ? List.of(0) : List.<Object>of(0, 1);
        } else if (value instanceof Long number) {
            return number == 0 ? List.of() : number == 1 ? List.of(0L) : List.<Object>of(0L, 1L);
        } else if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? List.of() : List.<Object>of(BigDecimal.ZERO, BigDecimal.ONE);
        } else if (value instanceof String text && !text.isEmpty()) {
            return List.<Object>of("", text.substring(1), text.substring(0, text.length() - 1));
        }
        return List.of();
    }
}
