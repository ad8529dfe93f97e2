package dev.phoebe.orm.tck.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random queries are answered alike by all databases and by the evaluator. A build has always the same queries, so that
 * it fails only for what was changed; {@code -Dphoebe.differential.queries=...} asks for so many of a new seed, which is
 * printed: {@code -Dphoebe.differential.seed=...} sees them again, with {@code -Dphoebe.differential.first=...} from one
 * query on.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTests {

    private static final int USUAL = 500;
    private static final long ALWAYS = 20_240_229;

    private final int first = Integer.getInteger("phoebe.differential.first", 0);
    private final @Nullable Integer wanted = Integer.getInteger("phoebe.differential.queries");
    private final int count = wanted == null ? USUAL : wanted;
    private final long seed = Objects.requireNonNullElseGet(
            Long.getLong("phoebe.differential.seed"), () -> wanted == null ? ALWAYS : System.nanoTime() & 0xFFFF_FFFFL);

    private List<Side> sides;

    @BeforeAll
    void open() throws SQLException {
        sides = Side.all();
        System.out.println("Random queries: " + count + " of the seed " + seed + ", as by -Dphoebe.differential.seed="
                + seed + " -Dphoebe.differential.queries=" + count);
    }

    @AfterAll
    void close() throws SQLException {
        for (Side side : sides) {
            side.close();
        }
    }

    @Test
    void queriesAreAnsweredAlike() {
        assertNone(agreement().run(seed, first, count));
    }

    /** For each row a condition holds, does not hold, or is unknown. */
    @Test
    void conditionsPartTheRows() {
        assertNone(new Campaign("partition", sides, Check.partitions(), Generator::filtered)
                .run(seed, first, Math.max(1, count / 5)));
    }

    private Campaign agreement() {
        return new Campaign("agreement", sides, Check.agreesWith(Evaluator::new), Generator::plan);
    }

    private void assertNone(List<String> failures) {
        assertThat(failures)
                .as("run again by -Dphoebe.differential.seed=%s -Dphoebe.differential.queries=%s", seed, count)
                .isEmpty();
    }
}
