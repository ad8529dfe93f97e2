package dev.phoebe.orm.benchmarks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures both sides of each scenario in turns, JVM after JVM, and prints one table. Takes JMH's arguments: {@code -p
 * scenario=findById,list100}, {@code -p database=h2}, {@code -f} for the number of rounds, {@code -r}, {@code -w} and so
 * on.
 */
public final class Main {

    private static final int USUAL_ROUNDS = 3;

    /** What is measured on every database begins with this; the rest is on {@link Place#WHOLE}. */
    private static final String BULK = "insert1000";

    private final CommandLineOptions given;
    private final List<Line> lines = new ArrayList<>();

    private Main(CommandLineOptions given) {
        this.given = given;
    }

    /** Measures. */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        new Main(new CommandLineOptions(args)).run();
    }

    private void run() throws RunnerException {
        for (String database : given.getParameter("database").orElse(Place.ALL)) {
            for (String scenario : scenarios()) {
                if (Place.WHOLE.contains(database) || scenario.startsWith(BULK)) {
                    lines.add(new Line(scenario, database));
                }
            }
        }
        int rounds = given.getForkCount().orElse(USUAL_ROUNDS);
        for (int round = 0; round < rounds; round++) {
            for (Line line : lines) {
                line.jdbc.add(measure(JdbcBenchmark.class, line));
                line.phoebe.add(measure(PhoebeBenchmark.class, line));
            }
        }
        System.out.println(Line.HEAD);
        lines.forEach(System.out::println);
    }

    private Collection<String> scenarios() {
        return given.getParameter("scenario")
                .orElse(Arrays.stream(PhoebeBenchmark.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(Method::getName)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    private Sample measure(Class<?> side, Line line) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .include("^" + Pattern.quote(side.getName() + "." + line.scenario) + "$")
                .param("database", line.database)
                .addProfiler(GCProfiler.class)
                .forks(1);
        RunResult result = new Runner(options.build()).runSingle();
        Result<?> bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        return new Sample(result.getPrimaryResult().getScore(), bytes.getScore());
    }
}
