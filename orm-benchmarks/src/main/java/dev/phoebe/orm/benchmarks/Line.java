package dev.phoebe.orm.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One line of the table: a scenario on a database, and what each side took in each round. */
final class Line {

    static final String HEAD = """
            | scenario | database | JDBC, ops/s | throughput, Phoebe / JDBC | rounds | JDBC, bytes/op | Phoebe, bytes/op | bytes, Phoebe / JDBC |
            |---|---|---:|---:|---|---:|---:|---:|""";

    final String scenario;
    final String database;
    final List<Sample> jdbc = new ArrayList<>();
    final List<Sample> phoebe = new ArrayList<>();

    Line(String scenario, String database) {
        this.scenario = scenario;
        this.database = database;
    }

    /** The ratio is that of neighbours: what disturbs the machine for a while disturbs both. */
    @Override
    public String toString() {
        double[] ratios = IntStream.range(0, jdbc.size())
                .mapToDouble(i -> phoebe.get(i).throughput() / jdbc.get(i).throughput())
                .sorted()
                .toArray();
        double jdbcBytes = median(jdbc, Sample::bytes);
        double phoebeBytes = median(phoebe, Sample::bytes);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | **%.2f** | %.2f to %.2f | %,.0f | %,.0f | **%.2f** |",
                scenario,
                database,
                median(jdbc, Sample::throughput),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1],
                jdbcBytes,
                phoebeBytes,
                phoebeBytes / jdbcBytes);
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        double[] values = samples.stream().mapToDouble(value).sorted().toArray();
        return values[values.length / 2];
    }
}
