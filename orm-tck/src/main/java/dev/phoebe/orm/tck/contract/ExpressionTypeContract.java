package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Functions.least;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.firstValue;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.lead;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.tck.model.AllTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an expression can do, it can still do when something is made of it. */
public abstract class ExpressionTypeContract extends Contract {

    private static final LocalDate EARLY = LocalDate.of(1999, 12, 31);

    @BeforeEach
    void twoRows() {
        AllTypes early = new AllTypes();
        early.aDate = EARLY;
        early.aBoolean = false;
        early.maybeDate = EARLY;
        early.maybeBoolean = true;
        early.maybeDecimal = new BigDecimal("9.99");
        early.maybeInt = 3;
        db.insertAll(List.of(early, new AllTypes()));
    }

    private <V> List<V> inOrder(Expression<V> expression) {
        return db.select(expression).orderBy(ALL_TYPES.id).list();
    }

    private long found(Condition condition) {
        return db.select(ALL_TYPES).where(condition).count();
    }

    // ---- dates

    @Test
    void theGreatestDateIsADate() {
        assertThat(db.select(max(ALL_TYPES.aDate).year()).one()).isEqualTo(2024);
        assertThat(db.select(min(ALL_TYPES.aDate).filter(ALL_TYPES.aBoolean).month())
                        .one())
                .isEqualTo(2);
    }

    @Test
    void aDateOfAnotherRowIsADate() {
        assertThat(inOrder(
                        lag(ALL_TYPES.aDate).over(orderedBy(ALL_TYPES.id.asc())).year()))
                .containsExactly(null, 1999);
        assertThat(inOrder(lead(ALL_TYPES.aDate)
                        .over(orderedBy(ALL_TYPES.id.asc()))
                        .year()))
                .containsExactly(2024, null);
        assertThat(inOrder(firstValue(ALL_TYPES.aDate)
                        .over(orderedBy(ALL_TYPES.id.asc()))
                        .day()))
                .containsExactly(31, 31);
    }

    @Test
    void oneOfSeveralDatesIsADate() {
        assertThat(inOrder(coalesce(ALL_TYPES.maybeDate, ALL_TYPES.aDate).year()))
                .containsExactly(1999, 2024);
        assertThat(inOrder(greatest(ALL_TYPES.aDate, value(LocalDate.of(2000, 1, 1)))
                        .year()))
                .containsExactly(2000, 2024);
        assertThat(inOrder(
                        least(ALL_TYPES.aDate, value(LocalDate.of(2000, 1, 1))).year()))
                .containsExactly(1999, 2000);
        assertThat(inOrder(caseWhen(ALL_TYPES.aBoolean, ALL_TYPES.aDate)
                        .otherwise(LocalDate.of(1970, 1, 1))
                        .year()))
                .containsExactly(1970, 2024);
    }

    @Test
    void aDateOfADerivedTableIsADate() {
        DerivedTable dates = db.select(
                        as((LocalDate day, Boolean flag) -> day, ALL_TYPES.aDate.as("day"), ALL_TYPES.aBoolean))
                .asTable("dates");
        assertThat(db.select(dates.get(ALL_TYPES.aDate.as("day")).year())
                        .from(dates)
                        .where(dates.get(ALL_TYPES.aBoolean).not())
                        .list())
                .containsExactly(1999);
    }

    @Test
    void aDateThatWouldHaveBeenInsertedIsADate() {
        AllTypes row = db.select(ALL_TYPES).orderBy(ALL_TYPES.id).first().orElseThrow();
        db.insert(ALL_TYPES)
                .rows(
                        List.of(row),
                        (set, each) -> set.set(ALL_TYPES.id, each.id)
                                .set(ALL_TYPES.aBoolean, true)
                                .set(ALL_TYPES.aShort, each.aShort)
                                .set(ALL_TYPES.anInt, each.anInt)
                                .set(ALL_TYPES.aLong, each.aLong)
                                .set(ALL_TYPES.aFloat, each.aFloat)
                                .set(ALL_TYPES.aDouble, each.aDouble)
                                .set(ALL_TYPES.aString, each.aString)
                                .set(ALL_TYPES.aLongText, each.aLongText)
                                .set(ALL_TYPES.aDecimal, each.aDecimal)
                                .set(ALL_TYPES.aDate, each.aDate)
                                .set(ALL_TYPES.aTime, each.aTime)
                                .set(ALL_TYPES.aTimestamp, each.aTimestamp)
                                .set(ALL_TYPES.anInstant, each.anInstant)
                                .set(ALL_TYPES.anOffsetDateTime, each.anOffsetDateTime)
                                .set(ALL_TYPES.aUuid, each.aUuid)
                                .set(ALL_TYPES.someBytes, each.someBytes)
                                .set(ALL_TYPES.aJson, each.aJson)
                                .set(ALL_TYPES.anEnum, each.anEnum))
                .onConflict(ALL_TYPES.id)
                .doUpdate()
                .set(ALL_TYPES.anInt, excluded(ALL_TYPES.aDate).year())
                .set(ALL_TYPES.aBoolean, excluded(ALL_TYPES.aBoolean).and(ALL_TYPES.maybeBoolean))
                .execute();
        AllTypes updated = db.get(ALL_TYPES, row.id);
        assertThat(updated.anInt).isEqualTo(1999);
        assertThat(updated.aBoolean).isTrue();
    }

    // ---- conditions

    @Test
    void whatIsMadeOfAConditionIsACondition() {
        assertThat(found(ALL_TYPES.maybeBoolean.orElse(false).not())).isEqualTo(1);
        assertThat(found(coalesce(ALL_TYPES.maybeBoolean, ALL_TYPES.aBoolean).and(ALL_TYPES.aBoolean)))
                .isEqualTo(1);
        assertThat(found(ALL_TYPES.aBoolean.as("flag").and(ALL_TYPES.maybeDate.isNull())))
                .isEqualTo(1);
        assertThat(inOrder(lag(ALL_TYPES.aBoolean)
                        .over(orderedBy(ALL_TYPES.id.asc()))
                        .not()))
                .containsExactly(null, true);
        assertThat(found(caseWhen(ALL_TYPES.maybeInt.isNull(), ALL_TYPES.aBoolean)
                        .otherwise(ALL_TYPES.maybeBoolean)
                        .or(ALL_TYPES.aBoolean)))
                .isEqualTo(2);
    }
}
