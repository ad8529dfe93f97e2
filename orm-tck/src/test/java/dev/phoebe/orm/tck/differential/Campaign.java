package dev.phoebe.orm.tck.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Many random plans on some databases. One seed decides all of them; each failure is made small before it is reported.
 *
 * @param what the plans are for, in messages
 * @param sides the databases
 * @param check what must be true
 * @param plans how a plan is made
 */
record Campaign(String what, List<Side> sides, Check check, Function<Generator, ? extends Plan> plans) {

    private static final int PLANS_FOR_ONE_SET_OF_ROWS = 100;
    private static final int MOST_FAILURES = 5;

    /** Each failure, with all that is needed to see it again. */
    List<String> run(long seed, int first, int count) {
        List<String> failures = new ArrayList<>();
        Data data = rows(seed, first);
        for (int i = first; i < first + count && failures.size() < MOST_FAILURES; i++) {
            if (i % PLANS_FOR_ONE_SET_OF_ROWS == 0) {
                data = rows(seed, i);
            }
            Plan plan = plans.apply(new Generator(new Dice(Dice.seed(seed, i))));
            for (Side side : sides) {
                side.load(data);
                Check.Problem problem = check.of(side, data, plan);
                if (problem != null) {
                    failures.add("Query " + i + " of the seed " + seed + " (" + what + ") fails on " + side.name()
                            + "\n" + report(side, data, plan, problem));
                    break;
                }
            }
        }
        return failures;
    }

    /** The rows for some plans that follow each other. */
    private static Data rows(long seed, int plan) {
        int number = plan / PLANS_FOR_ONE_SET_OF_ROWS;
        return new Samples(new Dice(Dice.seed(seed, -1 - number))).data();
    }

    private String report(Side side, Data data, Plan plan, Check.Problem problem) {
        Plan small = Shrinker.shrink(plan, smaller -> isSame(problem, side, data, smaller));
        Data few = Shrinker.shrink(data, fewer -> isSame(problem, side, fewer, small));
        side.load(few);
        Check.Problem remaining = check.of(side, few, small);
        return "made small:\n" + Printer.print(small) + "\n" + sql(side, small) + "\n"
                + (remaining == null ? problem.text() : remaining.text()) + "\nwith the rows\n" + few + "as data:\n"
                + small + "\nbegan as:\n" + Printer.print(plan) + "\n";
    }

    private boolean isSame(Check.Problem problem, Side side, Data data, Plan plan) {
        side.load(data);
        Check.Problem other = check.of(side, data, plan);
        return other != null && other.kind().equals(problem.kind());
    }

    private static String sql(Side side, Plan plan) {
        try {
            return side.query(plan).toSql().toString();
        } catch (RuntimeException e) {
            return "no SQL: " + e.getMessage();
        }
    }
}
