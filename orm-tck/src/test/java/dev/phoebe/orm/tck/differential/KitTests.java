package dev.phoebe.orm.tck.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.tck.database.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The kit itself: it finds what is wrong, makes it small, does the same again, and leaves nothing of the language out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KitTests {

    private Side side;

    @BeforeAll
    void open() throws SQLException {
        side = Side.open(TestDatabase.named("h2"));
    }

    @AfterAll
    void close() throws SQLException {
        side.close();
    }

    /** Takes the contrary of unknown for true. */
    private static final class Careless extends Evaluator {
        Careless(Data data) {
            super(data);
        }

        @Override
        @Nullable
        Boolean not(@Nullable Boolean value) {
            return value == null || !value;
        }
    }

    @Test
    void aMistakeIsFoundAndMadeSmall() {
        Campaign campaign = new Campaign("a mistake", List.of(side), Check.agreesWith(Careless::new), Generator::plan);
        List<String> failures = campaign.run(1, 0, 300);
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .contains("the seed 1", "fails on h2", "select ", "expected [", "but was  ["));
        // one of them is the mistake by itself: a select of one column, with one condition
        assertThat(failures)
                .anySatisfy(
                        failure -> assertThat(small(failure)).contains("not(").hasSizeLessThan(120));
    }

    private static String small(String failure) {
        return failure.lines()
                .dropWhile(line -> !line.equals("made small:"))
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** What is unknown is neither: without it rows are missing. */
    @Test
    void aMissingPartIsFound() {
        Check two = Check.partitions(List.of(condition -> condition, Cond.Not::new));
        List<String> failures = new Campaign("two parts", List.of(side), two, Generator::filtered).run(1, 0, 300);
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).contains("all rows  [", "by parts  ["));
        assertThat(failures).anySatisfy(failure -> assertThat(small(failure)).hasSizeLessThan(120));
    }

    @Test
    void aSeedDecidesEverything() {
        for (int i = 0; i < 50; i++) {
            Plan plan = new Generator(new Dice(Dice.seed(7, i))).plan();
            assertThat(new Generator(new Dice(Dice.seed(7, i))).plan()).isEqualTo(plan);
            assertThat(WellFormed.is(plan)).isTrue();
            assertThat(Printer.print(plan)).contains("select(").doesNotContain("[source=");
        }
        assertThat(new Samples(new Dice(3)).data()).isEqualTo(new Samples(new Dice(3)).data());
    }

    /** Whatever a plan may hold is there sooner or later. */
    @Test
    void nothingIsLeftOut() {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            Tree.visit(new Generator(new Dice(Dice.seed(11, i))).plan(), node -> {
                seen.add(node.getClass());
                Tree.parts((Record) node).stream()
                        .filter(Enum.class::isInstance)
                        .forEach(seen::add);
            });
        }
        for (Class<?> node : Expr.class.getPermittedSubclasses()) {
            assertThat(node == Cond.class || seen.contains(node))
                    .as(node.getSimpleName())
                    .isTrue();
        }
        assertThat(seen).contains((Object[]) Cond.class.getPermittedSubclasses());
        assertThat(seen).contains((Object[]) Plan.class.getPermittedSubclasses().clone());
        for (Enum<?>[] choices : List.of(
                Entity.values(),
                Plan.JoinKind.values(),
                Plan.Operator.values(),
                Expr.Operator.values(),
                Expr.Name.values(),
                Expr.Total.values(),
                Cond.Comparison.values(),
                Cond.Match.values())) {
            assertThat(seen).contains((Object[]) choices);
        }
    }

    @Test
    void theEvaluatorKnowsThreeValues() {
        assertThat(ThreeValued.and(List.of(() -> null, () -> false))).isFalse();
        assertThat(ThreeValued.and(List.of(() -> null, () -> true))).isNull();
        assertThat(ThreeValued.or(List.of(() -> null, () -> true))).isTrue();
        assertThat(ThreeValued.or(List.of(() -> null, () -> false))).isNull();
        assertThat(ThreeValued.not(null)).isNull();
        assertThat(ThreeValued.in(null, List.of())).isFalse();
        assertThat(Pattern.matches("a!b", "a!!b")).isTrue();
        assertThat(Pattern.matches("a%", "a!%")).isTrue();
        assertThat(Pattern.matches("ab", "a!%")).isFalse();
        assertThat(Pattern.matches("!", "!")).isTrue();
    }
}
