package dev.phoebe.orm.tck.differential;

import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.exists;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.differential.ChoreTable.CHORE;
import static dev.phoebe.orm.tck.differential.FirmTable.FIRM;
import static dev.phoebe.orm.tck.differential.WorkerTable.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.query.Select;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries that were once answered wrongly, or not at all: found by chance, made small, and kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownCasesTests {

    private List<Side> sides;

    /** Two firms; a worker in each, the second of whom learns from the first; a chore of the second. */
    @BeforeAll
    void open() throws SQLException {
        sides = Side.all();
        Data data = new Data(Map.of(
                Entity.FIRM,
                List.of(firm(1, 0, "low"), firm(2, 6, "high")),
                Entity.WORKER,
                List.of(worker(1, 1, null, "ada"), worker(2, 2, 1L, "bob")),
                Entity.CHORE,
                List.of(chore(1, 2))));
        sides.forEach(side -> side.load(data));
    }

    @AfterAll
    void close() throws SQLException {
        for (Side side : sides) {
            side.close();
        }
    }

    private static Data.Tuple firm(long id, long stars, String name) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("stars", stars);
        values.put("capital", new BigDecimal("5.25").subtract(BigDecimal.valueOf(stars)));
        values.put("name", name);
        return new Data.Tuple(Entity.FIRM, values);
    }

    private static Data.Tuple worker(long id, long firm, @Nullable Long mentor, String name) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("firm", firm);
        values.put("mentor", mentor);
        values.put("grade", id);
        values.put("name", name);
        return new Data.Tuple(Entity.WORKER, values);
    }

    private static Data.Tuple chore(long id, long worker) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("worker", worker);
        values.put("cost", BigDecimal.ONE);
        values.put("done", false);
        return new Data.Tuple(Entity.CHORE, values);
    }

    private void everywhere(Consumer<Database> test) {
        sides.forEach(side -> test.accept(side.db()));
    }

    /** A path of the table itself, in a subquery over that table, begins at the row of the subquery. */
    @Test
    void aPathInASubqueryBeginsInTheSubquery() {
        everywhere(db -> {
            Select<String> names = db.select(WORKER.name)
                    .where(
                            WORKER.firm().name.isNotNull(),
                            exists(Select.of(WORKER.id)
                                    .from(WORKER)
                                    .where(WORKER.firm().stars.le(0))))
                    .orderBy(WORKER.id);
            assertThat(names.list()).containsExactly("ada", "bob");
        });
    }

    @Test
    void aLongerPathInASubqueryDoesSoToo() {
        everywhere(db -> {
            Expression<String> greatest =
                    Select.of(max(WORKER.mentor().firm().name)).from(WORKER).asValue();
            assertThat(db.select(WORKER.name)
                            .where(WORKER.mentor().firm().name.isNull(), greatest.isNotNull())
                            .list())
                    .containsExactly("ada");
        });
    }

    /** A right join keeps rows without what stands before it; a path that begins there must not drop them. */
    @Test
    void aPathFromWhatARightJoinMissedDropsNoRow() {
        everywhere(db -> {
            WorkerTable other = WORKER.as("other");
            assertThat(db.select(as((name, mentor) -> name + " " + mentor, other.name, CHORE.worker().name))
                            .from(CHORE)
                            .rightJoin(other, CHORE.worker.eq(other.id))
                            .orderBy(other.id)
                            .list())
                    .containsExactly("ada null", "bob bob");
        });
    }

    @Test
    void distinctRowsAreOrderedByAnExpressionWithValues() {
        everywhere(db -> {
            IntegerExpression rooms = coalesce(FIRM.rooms, FIRM.stars.plus(1)).as("size");
            assertThat(db.select(rooms).distinct().orderBy(rooms.desc()).list()).containsExactly(7, 1);
        });
    }

    @Test
    void distinctRowsAreOrderedByASubquery() {
        everywhere(db -> {
            LongExpression workers = FIRM.workers.count(WORKER.mentor.isNull()).as("beginners");
            assertThat(db.select(workers).distinct().orderBy(workers.asc()).list())
                    .containsExactly(0L, 1L);
        });
    }

    @Test
    void aRelationMayBeComparedAsACondition() {
        everywhere(db -> {
            assertThat(db.select(FIRM.name)
                            .where(FIRM.workers.any(WORKER.mentor.isNull()).eq(true))
                            .list())
                    .containsExactly("low");
            assertThat(db.select(FIRM.name).where(FIRM.workers.any().isNull()).list())
                    .isEmpty();
            assertThat(db.select(FIRM.name)
                            .where(exists(Select.of(CHORE.id)).isNotNull())
                            .orderBy(FIRM.id)
                            .list())
                    .containsExactly("low", "high");
        });
    }

    @Test
    void conditionsMayBeDistinct() {
        everywhere(db -> assertThat(db.select(FIRM.name)
                        .where(FIRM.stars.gt(3).isDistinctFrom(FIRM.name.eq("high")))
                        .list())
                .isEmpty());
        everywhere(db -> assertThat(db.select(FIRM.name)
                        .where(FIRM.stars.gt(3).isNotDistinctFrom(FIRM.name.startsWith("low")))
                        .list())
                .isEmpty());
    }

    /** MariaDB has no nulls last: it orders by whether there is a value, and its "not" reaches further than "is null". */
    @Test
    void contrariesMayBeTheOrderOfDistinctRows() {
        everywhere(db -> {
            var taught = WORKER.mentor().grade.gt(0).and(WORKER.mentor().grade.lt(9));
            var untaught = taught.not().as("untaught");
            assertThat(db.select(untaught)
                            .distinct()
                            .orderBy(untaught.asc().nullsLast())
                            .list())
                    .containsExactly(false, null);
        });
    }

    /** MariaDB does not know "nullif" again in the order, and then loses rows. */
    @Test
    void distinctRowsAreOrderedByWhatTheyAre() {
        everywhere(db -> {
            var none = FIRM.capital.isNull().as("none");
            var changed = FIRM.capital.negated().nullIf(FIRM.capital).as("changed");
            var pairs = db.select(as((a, b) -> a + " " + b, none, changed)).from(FIRM);
            assertThat(pairs.distinct()
                            .orderBy(none.asc().nullsLast(), changed.asc().nullsLast())
                            .list())
                    .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(pairs.list()));
        });
    }

    @Test
    void whatAlwaysHoldsMayBeCompared() {
        everywhere(db -> assertThat(db.select(FIRM.name)
                        .where(FIRM.stars.gt(3).isDistinctFrom(Condition.any(List.of())))
                        .list())
                .containsExactly("high"));
    }
}
