package dev.phoebe.orm.tck;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.contract.Contract;
import dev.phoebe.orm.tck.model.Sample;
import dev.phoebe.orm.tck.model.SampleTable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A million rows over a network, of which a server that sends all at once would fill the memory: they are the pairs of a
 * hundred rows with themselves, and again. What stays in memory is looked at ten times on the way.
 */
abstract class LargeResult extends Contract {

    private static final int ROWS = 1_000_000;

    /** All rows at once take at least four times as much in either driver. */
    private static final long MOST_BYTES = 8L << 20;

    private static final SampleTable HUNDREDS = SAMPLE.as("hundreds");
    private static final SampleTable TEN_THOUSANDS = SAMPLE.as("ten_thousands");

    private record Point(int ones, int hundreds, int tenThousands) {

        long number() {
            return ones + 100L * hundreds + 10_000L * tenThousands;
        }
    }

    /** Counts rows, and now and then the memory that is still in use. */
    private static final class Watch {

        private final long begin = usedBytes();
        private long most;
        private long rows;
        private long sum;

        void see(long number) {
            sum += number;
            if (++rows % (ROWS / 10) == 0) {
                most = Math.max(most, usedBytes() - begin);
            }
        }

        private static long usedBytes() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        void requireConstantMemory() {
            assertThat(rows).isEqualTo(ROWS);
            assertThat(most).as("bytes in use while the rows come").isLessThan(MOST_BYTES);
        }
    }

    @BeforeEach
    void aHundredRows() {
        db.insertAll(IntStream.range(0, 100).mapToObj(i -> new Sample(i, i)).toList());
    }

    private <T> Select<T> million(Select<T> select) {
        return select.crossJoin(HUNDREDS).crossJoin(TEN_THOUSANDS);
    }

    @Test
    void aStreamOfModels() {
        Select<Sample> select = million(db.select(SAMPLE));
        Watch watch = new Watch();
        try (Stream<Sample> rows = select.stream()) {
            rows.forEach(row -> watch.see(row.counter()));
        }
        watch.requireConstantMemory();
        assertThat(watch.sum).isEqualTo(ROWS / 100 * 4950L);
    }

    @Test
    void batchesOfAnyRows() {
        Select<Point> select =
                million(db.select(as(Point::new, SAMPLE.counter, HUNDREDS.counter, TEN_THOUSANDS.counter))
                        .from(SAMPLE));
        Watch watch = new Watch();
        select.forEachBatch(1000, batch -> batch.forEach(point -> watch.see(point.number())));
        watch.requireConstantMemory();
        assertThat(watch.sum).isEqualTo((ROWS - 1L) * ROWS / 2);
    }
}
