package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What must be true of a plan on a database. */
@FunctionalInterface
interface Check {

    /** What is wrong; null where nothing is. */
    @Nullable
    Problem of(Side side, Data data, Plan plan);

    /**
     * What is wrong.
     *
     * @param kind of two problems of one kind one is likely the other, only smaller
     * @param text what was expected, and what was found
     */
    record Problem(String kind, String text) {}

    /** The database answers what an evaluator does. */
    static Check agreesWith(Function<Data, Evaluator> evaluators) {
        return (side, data, plan) -> guarded(() -> {
            List<List<@Nullable Object>> expected = evaluators.apply(data).rows(plan);
            List<List<@Nullable Object>> found = side.rows(plan);
            boolean same = plan.isOrdered()
                    ? expected.equals(found)
                    : counted(expected).equals(counted(found));
            return same ? null : new Problem("rows", "expected " + expected + "\nbut was  " + found);
        });
    }

    /** The rows for which a condition holds, does not hold, and is unknown, are all rows. */
    static Check partitions() {
        return partitions(
                List.of(condition -> condition, Cond.Not::new, condition -> new Cond.IsNull(condition, false)));
    }

    /** The rows of some parts, each by a condition that is made of the one of the plan, are all rows. */
    static Check partitions(List<UnaryOperator<Cond>> parts) {
        return (side, data, plan) -> guarded(() -> {
            if (!(plan instanceof Plan.Select select) || !isPartitioned(select)) {
                return null;
            }
            List<List<List<@Nullable Object>>> answers = new ArrayList<>();
            for (UnaryOperator<Cond> part : parts) {
                answers.add(side.rows(select.onlyWhere(part.apply(select.where().get(0)))));
            }
            List<List<@Nullable Object>> together =
                    answers.stream().flatMap(List::stream).toList();
            List<List<@Nullable Object>> all = side.rows(select.onlyWhere());
            return counted(all).equals(counted(together))
                    ? null
                    : new Problem("rows", "all rows  " + all + "\nby parts  " + answers);
        });
    }

    /** Whether there is one condition, and nothing that makes fewer rows of its rows. */
    private static boolean isPartitioned(Plan.Select select) {
        return select.where().size() == 1 && !select.distinct() && !select.grouped() && !select.isOrdered();
    }

    /** How often each row is there. */
    private static Map<List<@Nullable Object>, Integer> counted(List<List<@Nullable Object>> rows) {
        Map<List<@Nullable Object>, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    /** An attempt at a question. */
    @FunctionalInterface
    interface Attempt {
        @Nullable
        Problem run();
    }

    /** What a database refuses is a problem too. */
    private static @Nullable Problem guarded(Attempt attempt) {
        try {
            return attempt.run();
        } catch (RuntimeException e) {
            return new Problem(e.getClass().getSimpleName(), e.getClass().getName() + ": " + e.getMessage());
        }
    }
}
