package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseOf;
import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.min;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.greatest;
import static dev.phoebe.orm.expr.Functions.least;
import static dev.phoebe.orm.expr.Window.orderedBy;
import static dev.phoebe.orm.expr.Windows.firstValue;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.lastValue;
import static dev.phoebe.orm.expr.Windows.lead;
import static dev.phoebe.orm.expr.Windows.nthValue;
import static dev.phoebe.orm.query.Excluded.excluded;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Aggregate;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.OrderedExpression;
import dev.phoebe.orm.expr.TypedExpression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Status;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of expression in everything that is made of an expression: what is made can do what the kind can. */
public abstract class ExpressionKindContract extends Contract {

    private static final Window ALL = orderedBy(ALL_TYPES.id.asc());

    @BeforeEach
    void oneRow() {
        AllTypes row = new AllTypes();
        row.aJson = Json.of("{\"size\": 40}");
        db.insert(row);
    }

    private void assertOnly(Expression<?> expression, Object expected) {
        assertThat(db.select(expression).from(ALL_TYPES).list()).singleElement().isEqualTo(expected);
    }

    /**
     * What can be made of every column.
     *
     * @param ability what the kind can do, and other kinds cannot
     */
    private <V, E extends Expression<V>> void keeps(
            TypedExpression<V, E> column, Function<E, Expression<?>> ability, Object expected) {
        List<E> made = new ArrayList<>();
        made.add(column.as("made"));
        made.add(column.orElse(column));
        made.add(column.nullIf(lag(column).over(ALL)));
        made.add(coalesce(column, column));
        made.add(caseWhen(ALL_TYPES.aString.eq("text"), column).end());
        made.add(caseOf(ALL_TYPES.aString).when("text", column).otherwise(column));
        made.add(lag(column).otherwise(column).over(ALL));
        made.add(lead(column).otherwise(column).over(ALL));
        made.add(firstValue(column).over(ALL));
        made.add(lastValue(column).over(ALL));
        made.add(nthValue(column, 1).over(ALL));
        made.add(db.select(column).from(ALL_TYPES).asValue(column.type()));
        made.forEach(expression -> assertOnly(ability.apply(expression), expected));
        DerivedTable derived = db.select(column).from(ALL_TYPES).asTable("derived");
        assertThat(db.select(ability.apply(derived.get(column))).from(derived).list())
                .singleElement()
                .isEqualTo(expected);
        Cte common = Cte.of("common", Select.of(column).from(ALL_TYPES));
        assertThat(db.select(ability.apply(common.get(column))).from(common).list())
                .singleElement()
                .isEqualTo(expected);
    }

    /**
     * What can be made of a column with an order besides.
     *
     * @param kind says that an aggregate is of the kind
     */
    private <
                    V extends Comparable<? super V>,
                    A extends Aggregate<V, A>,
                    E extends OrderedExpression<V, A>,
                    C extends OrderedExpression<V, A> & TypedExpression<V, E>>
            void keepsOrdered(C column, Function<A, E> kind, Function<E, Expression<?>> ability, Object expected) {
        keeps(column, ability, expected);
        assertOnly(ability.apply(greatest(column, column)), expected);
        assertOnly(ability.apply(least(column, column)), expected);
        for (A aggregate : List.of(
                min(column),
                max(column),
                max(column).filter(ALL_TYPES.aString.eq("text")),
                max(column).over(ALL))) {
            assertOnly(ability.apply(kind.apply(aggregate)), expected);
        }
    }

    @Test
    void numbers() {
        keepsOrdered(ALL_TYPES.aShort, a -> a, number -> number.plus(1), (short) 2);
        keepsOrdered(ALL_TYPES.anInt, a -> a, number -> number.mod(2), 0);
        keepsOrdered(ALL_TYPES.aLong, a -> a, number -> number.bitAnd(2), 2L);
        keepsOrdered(ALL_TYPES.aFloat, a -> a, number -> number.plus(1), 5.5);
        keepsOrdered(ALL_TYPES.aDouble, a -> a, number -> number.floor(), 5.0);
        keepsOrdered(ALL_TYPES.aDecimal, a -> a, number -> number.times(2), new BigDecimal("13.0000"));
    }

    @Test
    void texts() {
        keepsOrdered(ALL_TYPES.aString, a -> a, text -> text.upper(), "TEXT");
    }

    @Test
    void datesAndTimes() {
        keepsOrdered(ALL_TYPES.aDate, a -> a, date -> date.year(), 2024);
        keepsOrdered(ALL_TYPES.aTime, a -> a, time -> time.hour(), 13);
        keepsOrdered(ALL_TYPES.aTimestamp, a -> a, time -> time.minute(), 14);
        keepsOrdered(
                ALL_TYPES.anInstant,
                a -> a,
                time -> time.truncatedTo(ChronoUnit.DAYS).hour(),
                0);
        keepsOrdered(ALL_TYPES.anOffsetDateTime, a -> a, time -> time.second(), 15);
    }

    @Test
    void valuesWithAnOrder() {
        AllTypes row = new AllTypes();
        keeps(ALL_TYPES.aUuid, uuid -> caseWhen(uuid.ge(row.aUuid), "yes").end(), "yes");
        keepsOrdered(
                ALL_TYPES.anEnum,
                a -> a,
                status -> caseWhen(status.le(Status.ON_SALE), "yes").end(),
                "yes");
    }

    @Test
    void conditions() {
        keeps(ALL_TYPES.aBoolean, truth -> truth.and(value(true)).not(), false);
    }

    @Test
    void bytesAndDocuments() {
        keeps(ALL_TYPES.someBytes, bytes -> bytes.hex(), "010203");
        keeps(ALL_TYPES.aJson, json -> json.get("size").asInteger(), 40);
    }

    /** A value of the program is of its kind. */
    @Test
    void values() {
        assertOnly(value("text").upper(), "TEXT");
        assertOnly(value(true).and(ALL_TYPES.aBoolean), true);
        assertOnly(value(ALL_TYPES.anEnum, Status.ON_SALE).orElse(Status.SOLD_OUT), Status.ON_SALE);
        assertOnly(value(new AllTypes().aUuid).as("uuid"), new AllTypes().aUuid);
        assertOnly(value(Json.of("{\"size\": 40}")).get("size").asInteger(), 40);
        assertOnly(value(new AllTypes().aDate).year(), 2024);
        assertOnly(value(new byte[] {1, 2}).hex(), "0102");
        assertOnly(value((short) 2).plus(ALL_TYPES.aShort), 3L);
        assertOnly(caseWhen(ALL_TYPES.aBoolean, true).end().not(), false);
        assertOnly(caseWhen(ALL_TYPES.aBoolean, 2).end().plus(1), 3);
        assertOnly(caseWhen(ALL_TYPES.aBoolean, 2L).end().mod(2), 0L);
        assertOnly(caseWhen(ALL_TYPES.aBoolean, 2.5).end().floor(), 2.0);
        assertOnly(
                caseWhen(ALL_TYPES.aBoolean, new BigDecimal("2.5"))
                        .end()
                        .times(3)
                        .sign(),
                1);
        assertOnly(
                caseWhen(ALL_TYPES.aBoolean, value(ALL_TYPES.anEnum, Status.ON_SALE))
                        .end(),
                Status.ON_SALE);
    }

    /** The value that an insert would have written is of the kind of its column. */
    @Test
    void excludedValues() {
        AllTypes row = db.select(ALL_TYPES).one();
        db.update(ALL_TYPES).set(ALL_TYPES.aString, "other").all().execute();
        db.insert(ALL_TYPES)
                .rows(List.of(row), (set, each) -> ALL_TYPES.columns().forEach(column -> copy(set, column, each)))
                .onConflict(ALL_TYPES.id)
                .doUpdate()
                .set(ALL_TYPES.aString, excluded(ALL_TYPES.aString).upper())
                .set(ALL_TYPES.anInt, excluded(ALL_TYPES.aDate).year())
                .set(ALL_TYPES.aLong, excluded(ALL_TYPES.anInt).plus(excluded(ALL_TYPES.aLong)))
                .set(ALL_TYPES.aDecimal, excluded(ALL_TYPES.aDecimal).times(excluded(ALL_TYPES.aShort)))
                .set(ALL_TYPES.aBoolean, excluded(ALL_TYPES.aBoolean).not())
                .execute();
        AllTypes updated = db.get(ALL_TYPES, row.id);
        assertThat(updated.aString).isEqualTo("TEXT");
        assertThat(updated.anInt).isEqualTo(2024);
        assertThat(updated.aLong).isEqualTo(5);
        assertThat(updated.aDecimal).isEqualByComparingTo("6.5");
        assertThat(updated.aBoolean).isFalse();
    }

    private static <V> void copy(Insert.Row<AllTypes> set, Column<AllTypes, V> column, AllTypes from) {
        V value = column.get(from);
        if (value != null) {
            set.set(column, value);
        }
    }
}
