package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Functions.least;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.lead;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.MeasurementTable.MEASUREMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Measurement;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The scale of decimals that come from several expressions, of those that are stored in a column, and of those that are
 * rounded: the same on every database, and where nothing of a number is lost.
 */
public abstract class DecimalScaleContract extends Contract {

    private static final DecimalExpression EXACT = MEASUREMENT.exact;
    private static final BigDecimal EIGHTH = new BigDecimal("0.125");

    @BeforeEach
    void rows() {
        measure("12.50", null);
        measure("3.33", "2.25");
        AllTypes row = new AllTypes();
        row.aDecimal = new BigDecimal("2.0625");
        db.insert(row);
    }

    private void measure(String exact, @Nullable String halfUp) {
        Measurement measurement = new Measurement();
        measurement.exact = new BigDecimal(exact);
        measurement.halfUp = halfUp == null ? null : new BigDecimal(halfUp);
        db.insert(measurement);
    }

    /** All values, also where their sum is asked for and where they are looked for. */
    private void assertValues(DecimalExpression expression, String... expected) {
        List<BigDecimal> decimals =
                List.of(expected).stream().map(BigDecimal::new).toList();
        assertThat(db.select(expression)
                        .from(MEASUREMENT)
                        .orderBy(MEASUREMENT.id)
                        .list())
                .isEqualTo(decimals);
        DecimalExpression named = expression.as("number");
        DerivedTable numbers = db.select(named).from(MEASUREMENT).asTable("numbers");
        BigDecimal total = decimals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(db.select(sum(numbers.get(named))).from(numbers).one()).isEqualTo(total);
        assertThat(db.select(numbers.get(named).plus(0)).from(numbers).list())
                .containsExactlyInAnyOrderElementsOf(decimals);
        for (BigDecimal decimal : decimals) {
            assertThat(db.select(numbers.get(named))
                            .from(numbers)
                            .where(numbers.get(named).plus(0).eq(decimal))
                            .list())
                    .contains(decimal);
        }
    }

    // ---- several expressions

    @Test
    void ofCase() {
        assertValues(caseWhen(EXACT.gt(10), BigDecimal.ZERO).otherwise(EXACT), "0.00", "3.33");
        assertValues(caseWhen(EXACT.gt(10), EXACT).otherwise(EIGHTH), "12.500", "0.125");
        assertValues(
                caseWhen(EXACT.gt(10), BigDecimal.ONE)
                        .when(EXACT.lt(0), EXACT)
                        .otherwise(value(BigDecimal.ONE).minus(new BigDecimal("0.05")))
                        .times(EXACT),
                "12.5000",
                "3.1635");
        assertThat(db.select(sum(caseWhen(EXACT.gt(10), BigDecimal.ZERO).otherwise(EXACT)))
                        .one())
                .isEqualTo(new BigDecimal("3.33"));
        DecimalExpression fine = EXACT.times(new BigDecimal("0.1234567891"));
        assertThat(db.select(caseWhen(EXACT.lt(0), BigDecimal.ZERO)
                                .otherwise(fine)
                                .dividedBy(1))
                        .from(MEASUREMENT)
                        .where(EXACT.lt(10))
                        .one())
                .isEqualTo(new BigDecimal("0.411111107703"));
    }

    @Test
    void ofWhatMayBeMissing() {
        assertValues(MEASUREMENT.halfUp.orElse(EIGHTH), "0.125", "2.250");
        assertValues(MEASUREMENT.halfUp.orElse(0), "0.00", "2.25");
        assertValues(MEASUREMENT.halfUp.orElse(value(EIGHTH)).plus(1), "1.125", "3.250");
        assertValues(coalesce(MEASUREMENT.halfUp, EXACT.times(EIGHTH)).plus(0), "1.56250", "2.25000");
    }

    @Test
    void ofTheGreatestAndTheLeast() {
        assertValues(greatest(value(BigDecimal.ONE), EXACT).plus(0), "12.50", "3.33");
        assertValues(greatest(EXACT, value(new BigDecimal("3.335"))), "12.500", "3.335");
        assertValues(least(value(new BigDecimal("3.335")), EXACT, value(new BigDecimal("100"))), "3.335", "3.330");
    }

    @Test
    void ofNeighbours() {
        assertValues(
                EXACT.minus(lag(EXACT).otherwise(EIGHTH).over(orderedBy(MEASUREMENT.id.asc()))), "12.375", "-9.170");
        assertValues(lead(EXACT).otherwise(EIGHTH).over(orderedBy(MEASUREMENT.id.asc())), "3.330", "0.125");
        assertValues(
                lead(EXACT).otherwise(EXACT.times(EIGHTH)).over(orderedBy(MEASUREMENT.id.asc())), "3.33000", "0.41625");
    }

    @Test
    void ofUnions() {
        Select<BigDecimal> first = Select.of(EXACT).from(MEASUREMENT);
        Select<BigDecimal> second = Select.of(ALL_TYPES.aDecimal).from(ALL_TYPES);
        DerivedTable both = first.unionAll(second).asTable("numbers");
        assertThat(db.select(sum(both.get(EXACT))).from(both).one()).isEqualTo(new BigDecimal("17.8925"));
        assertThat(db.select(max(both.get(EXACT)).times(both.get(EXACT).round(1)))
                        .from(both)
                        .where(both.get(EXACT).lt(3))
                        .groupBy(both.get(EXACT))
                        .one())
                .isEqualTo(new BigDecimal("4.33125"));
        assertThat(db.select(Select.of(EXACT)
                                .from(MEASUREMENT)
                                .where(EXACT.lt(0))
                                .unionAll(second)
                                .asValue(ExpressionType.DECIMAL)
                                .plus(1))
                        .from(ALL_TYPES)
                        .one())
                .isEqualTo(new BigDecimal("3.0625"));
    }

    @Test
    void ofValues() {
        ValuesTable prices = ValuesTable.of("prices", EXACT)
                .row(new BigDecimal("1.255"))
                .row(new BigDecimal("2.50"))
                .row((Object) null);
        assertThat(db.select(sum(prices.get(EXACT))).from(prices).one()).isEqualTo(new BigDecimal("3.755"));
        assertThat(db.select(prices.get(EXACT).plus(1))
                        .from(prices)
                        .where(prices.get(EXACT).lt(2))
                        .one())
                .isEqualTo(new BigDecimal("2.255"));
    }

    @Test
    void ofValuesOfTheProgram() {
        assertValues(value(new BigDecimal("1.50")), "1.50", "1.50");
        assertValues(value(new BigDecimal("1.50")).plus(0), "1.50", "1.50");
    }

    /** What is computed of it has the same scale whichever expression is the first. */
    @Test
    void doesNotDependOnTheFirst() {
        for (Expression<BigDecimal> number : List.of(
                caseWhen(EXACT.gt(10), EXACT).otherwise(EXACT.times(EIGHTH)),
                caseWhen(EXACT.le(10), EXACT.times(EIGHTH)).otherwise(EXACT))) {
            assertThat(db.select(number)
                            .from(MEASUREMENT)
                            .orderBy(MEASUREMENT.id)
                            .list())
                    .containsExactly(new BigDecimal("12.50000"), new BigDecimal("0.41625"));
        }
    }

    // ---- rounded numbers

    @Test
    void ofRoundedNumbers() {
        assertValues(EXACT.round(1), "12.5", "3.3");
        assertValues(EXACT.round(), "13", "3");
        assertValues(EXACT.floor(), "12", "3");
        assertValues(EXACT.ceil(), "13", "4");
        assertValues(EXACT.times(new BigDecimal("0.9")).round(2), "11.25", "3.00");
        assertValues(EXACT.dividedBy(100).plus(1).round(4), "1.1250", "1.0333");
        assertValues(EXACT.round(1).times(EXACT.round(1)), "156.25", "10.89");
    }

    // ---- stored numbers

    private void assertStored(String... expected) {
        List<BigDecimal> decimals =
                List.of(expected).stream().map(BigDecimal::new).toList();
        assertThat(db.select(EXACT).from(MEASUREMENT).orderBy(MEASUREMENT.id).list())
                .isEqualTo(decimals);
        for (BigDecimal decimal : decimals) {
            assertThat(db.select(MEASUREMENT)
                            .where(MEASUREMENT.exact.eq(decimal))
                            .list())
                    .isNotEmpty();
        }
        db.updateAll(db.select(MEASUREMENT).list());
    }

    @Test
    void ofUpdates() {
        db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, EXACT.times(new BigDecimal("1.1")))
                .all()
                .execute();
        assertStored("13.75", "3.66");
        db.update(MEASUREMENT).set(MEASUREMENT.exact, EXACT.dividedBy(3)).all().execute();
        assertStored("4.58", "1.22");
        db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, EXACT.minus(EXACT).plus(new BigDecimal("2.675")))
                .all()
                .execute();
        assertStored("2.68", "2.68");
        db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, EXACT.negated().minus(new BigDecimal("0.005")))
                .all()
                .execute();
        assertStored("-2.69", "-2.69");
    }

    @Test
    void ofUpdatesFromOtherRows() {
        db.update(MEASUREMENT)
                .set(MEASUREMENT.exact, ALL_TYPES.aDecimal)
                .from(ALL_TYPES)
                .where(ALL_TYPES.anInt.eq(2))
                .execute();
        assertStored("2.06", "2.06");
        db.update(MEASUREMENT)
                .set(
                        MEASUREMENT.exact,
                        db.select(max(ALL_TYPES.aDecimal.plus(1))).asValue())
                .all()
                .execute();
        assertStored("3.06", "3.06");
    }

    @Test
    void ofInserts() {
        db.delete(MEASUREMENT).all().execute();
        db.insert(MEASUREMENT)
                .set(MEASUREMENT.exact, value(BigDecimal.ONE).dividedBy(3))
                .execute();
        assertStored("0.33");
        db.insert(MEASUREMENT)
                .columns(MEASUREMENT.exact, MEASUREMENT.halfUp)
                .select(db.select(asTuple(ALL_TYPES.aDecimal, ALL_TYPES.aDecimal.plus(EIGHTH))))
                .execute();
        assertStored("0.33", "2.06");
        assertThat(db.select(MEASUREMENT.halfUp)
                        .from(MEASUREMENT)
                        .where(MEASUREMENT.halfUp.isNotNull())
                        .one())
                .isEqualTo(new BigDecimal("2.19"));
        db.insert(MEASUREMENT)
                .columns(MEASUREMENT.exact)
                .select(db.select(ALL_TYPES.aDouble.times(0.123)))
                .execute();
        assertStored("0.33", "2.06", "0.68");
    }

    @Test
    void ofUpserts() {
        Long id = db.select(max(MEASUREMENT.id)).from(MEASUREMENT).one();
        db.insert(MEASUREMENT)
                .set(MEASUREMENT.id, id)
                .set(MEASUREMENT.exact, new BigDecimal("1.15"))
                .onConflict(MEASUREMENT.id)
                .doUpdate()
                .set(MEASUREMENT.exact, EXACT.plus(excluded(MEASUREMENT.exact).times(new BigDecimal("1.5"))))
                .execute();
        assertStored("12.50", "5.06");
    }
}
