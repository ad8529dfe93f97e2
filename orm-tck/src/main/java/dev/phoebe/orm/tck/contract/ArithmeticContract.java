package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.coalesce;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.sumDistinct;
import static dev.phoebe.orm.expr.Expressions.sumLong;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.DoubleExpression;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.FloatExpression;
import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.NumberExpression;
import dev.phoebe.orm.expr.Numeric;
import dev.phoebe.orm.expr.ShortExpression;
import dev.phoebe.orm.tck.model.AllTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Numbers of all types, computed and compared with each other: of the type that {@link NumberRule} says, exact to the last
 * digit, and the same in a filter, in an order, on a page and where they are read.
 */
public abstract class ArithmeticContract extends Contract {

    private static final List<NumberExpression<?, ?, ?, ?, ?, ?>> COLUMNS = List.of(
            ALL_TYPES.aShort,
            ALL_TYPES.anInt,
            ALL_TYPES.aLong,
            ALL_TYPES.aDecimal,
            ALL_TYPES.aFloat,
            ALL_TYPES.aDouble);

    private AllTypes row(int number, String decimal) {
        AllTypes row = new AllTypes();
        row.aShort = (short) (number - 1);
        row.anInt = number;
        row.aLong = number + 1L;
        row.aDecimal = new BigDecimal(decimal);
        row.aFloat = 1.5f;
        row.aDouble = 0.1;
        return row;
    }

    private static List<Number> numbers(AllTypes row) {
        return List.of(row.aShort, row.anInt, row.aLong, row.aDecimal.setScale(4), row.aFloat, row.aDouble);
    }

    private <V> V only(Expression<V> expression) {
        return db.select(expression).from(ALL_TYPES).one();
    }

    // ---- the table

    @Test
    void everyTypeWithEveryType() {
        AllTypes row = db.insert(row(3, "9.99"));
        List<Number> numbers = numbers(row);
        for (char operator : new char[] {'+', '-', '*', '/'}) {
            for (int left = 0; left < COLUMNS.size(); left++) {
                for (int right = 0; right < COLUMNS.size(); right++) {
                    Number expected = NumberRule.expected(numbers.get(left), operator, numbers.get(right));
                    assertValue(calculated(COLUMNS.get(left), operator, COLUMNS.get(right)), expected);
                }
            }
        }
    }

    /** Read, filtered and seen from a derived table. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // of which type it is, is what is tested
    private void assertValue(Expression expression, Number expected) {
        Object read = only(expression);
        assertThat(read).isEqualTo(expected);
        assertThat(db.select(ALL_TYPES.id).where(expression.eq(expected)).list())
                .hasSize(1);
        Expression named = expression.as("number");
        var derived = db.select(named).asTable("numbers");
        assertThat(db.select(derived.get(named)).from(derived).one()).isEqualTo(expected);
    }

    /** The overload is chosen as the compiler would. */
    @SuppressWarnings("rawtypes") // of which type it is, is what is tested
    private static Expression calculated(NumberExpression left, char operator, Expression right) {
        if (right instanceof ShortExpression number) {
            return switch (operator) {
                case '+' -> left.plus(number);
                case '-' -> left.minus(number);
                case '*' -> left.times(number);
                default -> left.dividedBy(number);
            };
        } else if (right instanceof IntegerExpression number) {
            return switch (operator) {
                case '+' -> left.plus(number);
                case '-' -> left.minus(number);
                case '*' -> left.times(number);
                default -> left.dividedBy(number);
            };
        } else if (right instanceof LongExpression number) {
            return switch (operator) {
                case '+' -> left.plus(number);
                case '-' -> left.minus(number);
                case '*' -> left.times(number);
                default -> left.dividedBy(number);
            };
        } else if (right instanceof DecimalExpression number) {
            return switch (operator) {
                case '+' -> left.plus(number);
                case '-' -> left.minus(number);
                case '*' -> left.times(number);
                default -> left.dividedBy(number);
            };
        } else if (right instanceof FloatExpression number) {
            return switch (operator) {
                case '+' -> left.plus(number);
                case '-' -> left.minus(number);
                case '*' -> left.times(number);
                default -> left.dividedBy(number);
            };
        }
        DoubleExpression number = (DoubleExpression) right;
        return switch (operator) {
            case '+' -> left.plus(number);
            case '-' -> left.minus(number);
            case '*' -> left.times(number);
            default -> left.dividedBy(number);
        };
    }

    @Test
    void theCompilerKnowsTheType() {
        db.insert(row(3, "9.99"));
        ShortExpression shorts = ALL_TYPES.aShort.plus(ALL_TYPES.aShort);
        IntegerExpression ints = ALL_TYPES.aShort.plus(ALL_TYPES.anInt).minus(shorts);
        LongExpression longs = ALL_TYPES.anInt.times(ALL_TYPES.aLong).plus(ints);
        DecimalExpression decimals = ALL_TYPES.anInt.times(ALL_TYPES.aDecimal).plus(longs);
        DoubleExpression doubles = decimals.dividedBy(ALL_TYPES.aDouble).minus(longs);
        assertThat(only(shorts)).isEqualTo((short) 4);
        assertThat(only(ints)).isEqualTo(1);
        assertThat(only(longs)).isEqualTo(13);
        assertThat(only(decimals)).isEqualTo(new BigDecimal("42.9700"));
        assertThat(only(doubles)).isEqualTo(42.97 / 0.1 - 13);
        assertThat(only(ALL_TYPES.anInt.mod(ALL_TYPES.aShort))).isEqualTo(1);
    }

    // ---- literals

    @Test
    void literals() {
        db.insert(row(3, "9.99"));
        assertValue(ALL_TYPES.anInt.plus(2), 5);
        assertValue(ALL_TYPES.aShort.times(2), (short) 4);
        assertValue(ALL_TYPES.aDecimal.times(2), new BigDecimal("19.9800"));
        assertValue(ALL_TYPES.anInt.times(0.5), 1.5);
        assertValue(ALL_TYPES.anInt.minus(2.75), 0.25);
        assertValue(ALL_TYPES.anInt.dividedBy(2), 1);
        assertValue(ALL_TYPES.anInt.dividedBy(2.0), 1.5);
        assertValue(ALL_TYPES.aDecimal.times(0.5), 9.99 * 0.5);
        assertValue(ALL_TYPES.anInt.times(new BigDecimal("1.5")), new BigDecimal("4.5"));
        assertValue(ALL_TYPES.aDecimal.times(new BigDecimal("0.125")), new BigDecimal("1.2487500"));
        assertValue(ALL_TYPES.anInt.dividedBy(new BigDecimal("0.7")), new BigDecimal("4.2857142857"));
        assertValue(ALL_TYPES.aDouble.plus(new BigDecimal("0.5")), 0.1 + 0.5);
        assertValue(ALL_TYPES.aFloat.times(2), 3.0);
        assertValue(value(2).times(ALL_TYPES.aDecimal), new BigDecimal("19.9800"));
        assertValue(value(new BigDecimal("1.5")).times(ALL_TYPES.anInt), new BigDecimal("4.5"));
        assertValue(value(0.5).times(ALL_TYPES.anInt), 1.5);
        assertValue(value(5_000_000_000L).plus(ALL_TYPES.anInt), 5_000_000_003L);
        assertValue(ALL_TYPES.anInt.plus(value(5_000_000_000L)), 5_000_000_003L);
    }

    // ---- decimals

    @Test
    void decimalsHaveTheirDigits() {
        db.insert(row(3, "10"));
        assertThat(only(ALL_TYPES.aDecimal.dividedBy(3))).isEqualTo(new BigDecimal("3.3333333333"));
        assertThat(only(ALL_TYPES.anInt.dividedBy(ALL_TYPES.aDecimal))).isEqualTo(new BigDecimal("0.3000000000"));
        assertThat(only(value(2).dividedBy(ALL_TYPES.aDecimal).times(3))).isEqualTo(new BigDecimal("0.6000000000"));
        assertThat(only(ALL_TYPES
                        .aDecimal
                        .dividedBy(ALL_TYPES.aDecimal.minus(7))
                        .negated()))
                .isEqualTo(new BigDecimal("-3.3333333333"));
        assertThat(only(ALL_TYPES.aDecimal.round(2).times(ALL_TYPES.anInt))).isEqualByComparingTo("30");
        assertThat(only(ALL_TYPES.aDecimal.times(ALL_TYPES.aDecimal))).isEqualTo(new BigDecimal("100.00000000"));
        assertThat(only(ALL_TYPES.maybeDecimal.times(ALL_TYPES.anInt))).isNull();
    }

    @Test
    void quotientsAreAsFastAsOtherNumbers() {
        List<AllTypes> rows = new ArrayList<>();
        for (int i = 1; i <= 2000; i++) {
            rows.add(row(3, i + ".01"));
        }
        db.insertAll(rows);
        long begin = System.nanoTime();
        List<BigDecimal> thirds = db.select(ALL_TYPES.aDecimal.dividedBy(ALL_TYPES.anInt.times(value(1L))))
                .where(ALL_TYPES.aDecimal.dividedBy(7).gt(BigDecimal.ZERO))
                .list();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(thirds).hasSize(2000).allMatch(third -> third.scale() == 10);
    }

    @Test
    void sumsAreExact() {
        for (String decimal : List.of("0.1", "0.2", "0.3", "1000.1", "-1000", "0.1")) {
            db.insert(row(3, decimal));
        }
        DecimalExpression total = ALL_TYPES.anInt.times(ALL_TYPES.aDecimal);
        BigDecimal sum = new BigDecimal("0.8000");
        assertThat(db.select(sum(ALL_TYPES.aDecimal)).one()).isEqualTo(sum);
        assertThat(db.select(sum(total)).one()).isEqualTo(new BigDecimal("2.4000"));
        assertThat(db.select(sum(ALL_TYPES.aDecimal).times(ALL_TYPES.anInt))
                        .groupBy(ALL_TYPES.anInt)
                        .having(sum(ALL_TYPES.aDecimal).eq(sum))
                        .one())
                .isEqualTo(new BigDecimal("2.4000"));
        assertThat(db.select(sumDistinct(ALL_TYPES.aDecimal)).one()).isEqualTo(new BigDecimal("0.7000"));
        assertThat(db.select(sum(ALL_TYPES.aDecimal)
                                .filter(ALL_TYPES.aDecimal.gt(0.15).and(ALL_TYPES.aDecimal.lt(1))))
                        .one())
                .isEqualTo(new BigDecimal("0.5000"));
        assertThat(db.select(avg(total)).one()).isEqualTo(0.4, within(1e-12));
        assertThat(db.select(max(total)).one()).isEqualTo(new BigDecimal("3000.3000"));
        Long whole = db.select(sumLong(ALL_TYPES.anInt)).one();
        assertThat(whole).isEqualTo(18);
    }

    /** 0.1 + 0.2 is 0.3 wherever it stands. */
    @Test
    void whatIsReadIsWhatIsFiltered() {
        AllTypes row = row(3, "0.1");
        row.maybeDecimal = new BigDecimal("0.2");
        db.insert(row);
        assertValue(ALL_TYPES.aDecimal.plus(ALL_TYPES.maybeDecimal), new BigDecimal("0.3000"));
        assertValue(ALL_TYPES.maybeDecimal.minus(ALL_TYPES.aDecimal), new BigDecimal("0.1000"));
        assertValue(ALL_TYPES.aDecimal.times(3), new BigDecimal("0.3000"));
        assertThat(db.select(ALL_TYPES)
                        .where(ALL_TYPES.aDecimal.plus(ALL_TYPES.maybeDecimal).eq(ALL_TYPES.aDecimal.times(3)))
                        .list())
                .hasSize(1);
        assertThat(db.select(ALL_TYPES)
                        .where(ALL_TYPES
                                .aDecimal
                                .times(3)
                                .between(ALL_TYPES.aDecimal.plus(ALL_TYPES.maybeDecimal), value(new BigDecimal("0.3"))))
                        .list())
                .hasSize(1);
    }

    /** Pages that begin behind a computed number show each row once. */
    @Test
    void pagesByComputedNumbers() {
        List<AllTypes> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row(1 + i % 7, "0." + (1 + i % 9)));
        }
        db.insertAll(rows);
        DecimalExpression product = ALL_TYPES.anInt.times(ALL_TYPES.aDecimal);
        List<NumberExpression<?, ?, ?, ?, ?, ?>> orders = List.of(
                product,
                ALL_TYPES.aDecimal.plus(ALL_TYPES.anInt).minus(new BigDecimal("0.3")),
                ALL_TYPES.aDecimal.dividedBy(ALL_TYPES.anInt),
                ALL_TYPES.anInt.times(ALL_TYPES.aDouble),
                product.dividedBy(3).times(product),
                ALL_TYPES.aDecimal.times(0.7));
        for (NumberExpression<?, ?, ?, ?, ?, ?> order : orders) {
            for (int size : new int[] {1, 7, 59}) {
                List<String> all = db.select(as((id, n) -> id + " " + n, ALL_TYPES.id, order))
                        .orderBy(order.desc(), ALL_TYPES.id.asc())
                        .list();
                assertThat(PageWalk.of(
                                db.select(as((id, n) -> id + " " + n, ALL_TYPES.id, order))
                                        .orderBy(order.desc(), ALL_TYPES.id.asc()),
                                size))
                        .isEqualTo(all)
                        .doesNotHaveDuplicates()
                        .hasSize(60);
            }
        }
    }

    // ---- comparisons

    @Test
    void numbersOfAllTypesAreCompared() {
        AllTypes row = db.insert(row(3, "9.99"));
        List<Number> numbers = numbers(row);
        for (int l = 0; l < COLUMNS.size(); l++) {
            for (int r = 0; r < COLUMNS.size(); r++) {
                NumberExpression<?, ?, ?, ?, ?, ?> left = COLUMNS.get(l);
                Numeric right = COLUMNS.get(r);
                int order = new BigDecimal(numbers.get(l).toString())
                        .compareTo(new BigDecimal(numbers.get(r).toString()));
                String what = numbers.get(l) + " and " + numbers.get(r);
                assertThat(db.select(ALL_TYPES).where(left.lt(right)).exists())
                        .as(what)
                        .isEqualTo(order < 0);
                assertThat(db.select(ALL_TYPES).where(left.le(right)).exists())
                        .as(what)
                        .isEqualTo(order <= 0);
                assertThat(db.select(ALL_TYPES).where(left.gt(right)).exists())
                        .as(what)
                        .isEqualTo(order > 0);
                assertThat(db.select(ALL_TYPES).where(left.ge(right)).exists())
                        .as(what)
                        .isEqualTo(order >= 0);
                assertThat(db.select(ALL_TYPES).where(left.eq(right)).exists())
                        .as(what)
                        .isEqualTo(order == 0);
                assertThat(db.select(ALL_TYPES).where(left.ne(right)).exists())
                        .as(what)
                        .isEqualTo(order != 0);
                assertThat(db.select(ALL_TYPES)
                                .where(left.between(right, right))
                                .exists())
                        .as(what)
                        .isEqualTo(order == 0);
                assertThat(db.select(ALL_TYPES)
                                .where(left.notBetween(right, right))
                                .exists())
                        .as(what)
                        .isEqualTo(order != 0);
            }
        }
    }

    @Test
    void numbersAreComparedWithLiterals() {
        AllTypes row = row(3, "2.5");
        row.aDouble = 2.5;
        row.aFloat = 2.5f;
        row.maybeDecimal = new BigDecimal("0.1");
        row.maybeDouble = 0.1;
        row.maybeInt = 2;
        db.insert(row);
        assertThat(db.select(ALL_TYPES)
                        .where(
                                ALL_TYPES.aDecimal.eq(2.5),
                                ALL_TYPES.aDouble.eq(2.5),
                                ALL_TYPES.aFloat.eq(2.5),
                                ALL_TYPES.aFloat.eq(2.5f),
                                ALL_TYPES.anInt.gt(2.5),
                                ALL_TYPES.anInt.ne(2.5),
                                ALL_TYPES.maybeInt.lt(2.5),
                                ALL_TYPES.maybeInt.ge(1.5),
                                ALL_TYPES.maybeInt.le(value(new BigDecimal("2.4"))),
                                ALL_TYPES.maybeInt.between(1.5, 2.4),
                                ALL_TYPES.maybeInt.notBetween(2.1, 2.9),
                                ALL_TYPES.maybeDecimal.eq(0.1),
                                ALL_TYPES.maybeDecimal.eq(ALL_TYPES.maybeDouble),
                                ALL_TYPES.maybeDouble.eq(ALL_TYPES.maybeDecimal),
                                ALL_TYPES.maybeInt.lt(ALL_TYPES.aDecimal),
                                ALL_TYPES.maybeInt.between(ALL_TYPES.maybeDecimal, ALL_TYPES.aDouble),
                                value(2).lt(ALL_TYPES.aDecimal),
                                value(new BigDecimal("2.4")).gt(ALL_TYPES.maybeInt))
                        .list())
                .hasSize(1);
    }

    /** A column of whole numbers may be compared with any number. */
    @Test
    void numbersAreComparedWithLiteralsOfOtherTypes() {
        AllTypes row = row(3, "3.1416");
        row.maybeDecimal = new BigDecimal("3.1415");
        db.insert(row);
        assertThat(db.select(ALL_TYPES)
                        .where(
                                ALL_TYPES.aShort.lt(40_000),
                                ALL_TYPES.aShort.ne(40_000),
                                ALL_TYPES.anInt.lt(3_000_000_000L),
                                ALL_TYPES.anInt.plus(1).gt(-3_000_000_000L),
                                ALL_TYPES.anInt.between(-3_000_000_000L, 3_000_000_000L),
                                ALL_TYPES.anInt.notBetween(3_000_000_000L, 4_000_000_000L),
                                ALL_TYPES.anInt.lt(Math.PI),
                                ALL_TYPES.aDecimal.gt(Math.PI),
                                ALL_TYPES.maybeDecimal.lt(Math.PI),
                                ALL_TYPES.anInt.gt(0.1 + 0.2),
                                ALL_TYPES.aDecimal.between(Math.E, Math.PI + 1),
                                ALL_TYPES.aDecimal.lt(1e300),
                                ALL_TYPES.aDecimal.gt(1e-300))
                        .list())
                .hasSize(1);
        assertThat(db.select(ALL_TYPES).where(ALL_TYPES.aShort.eq(40_000)).exists())
                .isFalse();
    }

    @Test
    void aLiteralMustFitIntoTheTypeOfTheResult() {
        assertThatThrownBy(() -> ALL_TYPES.aShort.plus(40_000))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("40000")
                .hasMessageContaining("Short");
        assertThatThrownBy(() -> ALL_TYPES.anInt.times(3_000_000_000L)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> ALL_TYPES.maybeInt.orElse(3_000_000_000L)).isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> db.update(ALL_TYPES).set(ALL_TYPES.aShort, 40_000))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("aShort");
        assertThatThrownBy(() -> db.insert(ALL_TYPES).set(ALL_TYPES.anInt, 3_000_000_000L))
                .isInstanceOf(ValidationException.class);
    }

    // ---- what is made of numbers

    @Test
    void whatIsMadeOfNumbersKeepsTheirType() {
        db.insert(row(3, "9.99"));
        DecimalExpression product = ALL_TYPES.anInt.times(ALL_TYPES.aDecimal);
        DecimalExpression chosen = caseWhen(ALL_TYPES.aBoolean, product).otherwise(ALL_TYPES.aDecimal);
        assertThat(only(chosen.plus(ALL_TYPES.aLong))).isEqualTo(new BigDecimal("33.9700"));
        assertThat(only(coalesce(ALL_TYPES.maybeDecimal, product).minus(ALL_TYPES.anInt)))
                .isEqualTo(new BigDecimal("26.9700"));
        assertThat(only(product.as("p").times(2).nullIf(BigDecimal.ONE))).isEqualTo(new BigDecimal("59.9400"));
        assertThat(only(ALL_TYPES.anInt.cast(ExpressionType.decimal(10, 2)).times(ALL_TYPES.anInt)))
                .isEqualTo(new BigDecimal("9.00"));
        LongExpression count = db.select(count()).from(ALL_TYPES).asValue(ExpressionType.LONG);
        assertThat(only(count.minus(ALL_TYPES.anInt))).isEqualTo(-2);
        assertThat(only(db.select(product).asValue(ExpressionType.DECIMAL).minus(ALL_TYPES.aDecimal)))
                .isEqualTo(new BigDecimal("19.9800"));
    }

    /** What is stored is not cut. */
    @Test
    void updatesStoreTheWiderNumber() {
        AllTypes row = db.insert(row(3, "9.99"));
        db.update(ALL_TYPES)
                .set(ALL_TYPES.aDecimal, ALL_TYPES.anInt.times(ALL_TYPES.aDecimal))
                .set(ALL_TYPES.aDouble, ALL_TYPES.anInt.times(0.5))
                .set(ALL_TYPES.aLong, ALL_TYPES.aLong.plus(ALL_TYPES.aShort))
                .where(ALL_TYPES.id.eq(row.id))
                .execute();
        AllTypes stored = db.get(ALL_TYPES, row.id);
        assertThat(stored.aDecimal).isEqualTo(new BigDecimal("29.9700"));
        assertThat(stored.aDouble).isEqualTo(1.5);
        assertThat(stored.aLong).isEqualTo(6);
    }

    /** As many operations as every database takes, and a typed refusal beyond. */
    @Test
    void operationsAreNotNestedWithoutEnd() {
        db.insert(row(3, "9.99"));
        IntegerExpression sum = ALL_TYPES.anInt.plus(1);
        DecimalExpression decimal = ALL_TYPES.aDecimal.plus(1);
        for (int i = 1; i < 200; i++) {
            sum = sum.plus(1);
            decimal = decimal.plus(1);
        }
        assertThat(only(sum)).isEqualTo(203);
        assertThat(only(decimal)).isEqualTo(new BigDecimal("209.9900"));
        IntegerExpression deepest = sum;
        assertThatThrownBy(() -> deepest.plus(1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("More than 200 operations");
    }
}
