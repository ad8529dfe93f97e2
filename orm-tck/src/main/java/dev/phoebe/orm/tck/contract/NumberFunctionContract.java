package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.tck.model.AllTypes;
import dev.phoebe.orm.tck.model.Author;
import dev.phoebe.orm.tck.model.Book;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Functions of numbers: the same answers on every database, to the last digit and bit. */
public abstract class NumberFunctionContract extends Contract {

    private void counters(int... counters) {
        db.insertAll(IntStream.of(counters).mapToObj(i -> new Sample(i, i)).toList());
    }

    private void values(double... values) {
        db.insertAll(DoubleStream.of(values).mapToObj(d -> new Sample(0, d)).toList());
    }

    private <V> List<V> of(Expression<V> expression) {
        return db.select(expression).from(SAMPLE).orderBy(SAMPLE.id).list();
    }

    @Test
    void signs() {
        counters(7, 0, -7);
        assertThat(of(SAMPLE.counter.abs())).containsExactly(7, 0, 7);
        assertThat(of(SAMPLE.counter.negated())).containsExactly(-7, 0, 7);
        assertThat(of(SAMPLE.counter.minus(1).negated().negated())).containsExactly(6, -1, -8);
        assertThat(of(SAMPLE.counter.sign())).containsExactly(1, 0, -1);
        assertThat(of(SAMPLE.value.sign())).containsExactly(1, 0, -1);
        assertThat(of(SAMPLE.value.abs())).containsExactly(7.0, 0.0, 7.0);
    }

    /** Half away from zero, and not to even; as the number is written, and not as it is kept. */
    @Test
    void numbersAreRounded() {
        values(0.5, 1.5, 2.5, -2.5, 2.4, 2.675, 1.005, 1e20, 0.1 + 0.2, -0.6);
        assertThat(of(SAMPLE.value.round())).containsExactly(1.0, 2.0, 3.0, -3.0, 2.0, 3.0, 1.0, 1e20, 0.0, -1.0);
        assertThat(of(SAMPLE.value.round(2))).containsExactly(0.5, 1.5, 2.5, -2.5, 2.4, 2.68, 1.01, 1e20, 0.3, -0.6);
        assertThat(of(SAMPLE.value.round(15))).startsWith(0.5, 1.5, 2.5, -2.5, 2.4, 2.675, 1.005, 1e20, 0.3);
        assertThatThrownBy(() -> SAMPLE.value.round(-1)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void decimalsAreRoundedExactly() {
        for (String decimal : new String[] {"2.675", "1.005", "-2.5", "99999999999.9995", "2.6749"}) {
            AllTypes row = new AllTypes();
            row.aDecimal = new BigDecimal(decimal);
            db.insert(row);
        }
        assertThat(db.select(ALL_TYPES.aDecimal.round(2)).orderBy(ALL_TYPES.id).list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("2.68"),
                        new BigDecimal("1.01"),
                        new BigDecimal("-2.5"),
                        new BigDecimal("100000000000"),
                        new BigDecimal("2.67"));
        assertThat(db.select(ALL_TYPES.aDecimal.floor()).orderBy(ALL_TYPES.id).list())
                .usingElementComparator(BigDecimal::compareTo)
                .startsWith(new BigDecimal("2"), new BigDecimal("1"), new BigDecimal("-3"));
        assertThat(db.select(ALL_TYPES.aDecimal.ceil()).orderBy(ALL_TYPES.id).list())
                .usingElementComparator(BigDecimal::compareTo)
                .startsWith(new BigDecimal("3"), new BigDecimal("2"), new BigDecimal("-2"));
    }

    @Test
    void wholeNumbersHaveNothingToRound() {
        counters(7, -7);
        assertThat(of(SAMPLE.counter.round().dividedBy(2))).containsExactly(3, -3);
        assertThat(of(SAMPLE.counter.floor())).containsExactly(7, -7);
        values(1.2, -1.2);
        assertThat(of(SAMPLE.value.floor())).endsWith(1.0, -2.0);
        assertThat(of(SAMPLE.value.ceil())).endsWith(2.0, -1.0);
        assertThat(of(SAMPLE.value.floor().dividedBy(2))).endsWith(0.5, -1.0);
    }

    @Test
    void aRemainderHasTheSignOfWhatIsDivided() {
        counters(7, -7, 6);
        assertThat(of(SAMPLE.counter.mod(3))).containsExactly(1, -1, 0);
        assertThat(of(SAMPLE.counter.mod(-4))).containsExactly(3, -3, 2);
        assertThat(of(SAMPLE.counter.plus(1).mod(SAMPLE.counter.minus(1)))).containsExactly(2, -6, 2);
    }

    @Test
    void powersAndRoots() {
        counters(9, 0, -4);
        assertThat(of(SAMPLE.counter.sqrt())).containsExactly(3.0, 0.0, null);
        assertThat(of(SAMPLE.counter.power(2))).containsExactly(81.0, 0.0, 16.0);
        assertThat(of(SAMPLE.counter.abs().power(0.5))).containsExactly(3.0, 0.0, 2.0);
        assertThat(of(SAMPLE.counter.power(SAMPLE.counter.sign()))).startsWith(9.0, 1.0);
        db.insert(new Book("Tehanu", db.insert(new Author("Ursula")), "6.25"));
        assertThat(db.select(BOOK.price.sqrt()).one()).isEqualTo(2.5, within(1e-9));
        assertThat(db.select(BOOK.price.power(2)).one()).isEqualTo(39.0625, within(1e-9));
    }

    @Test
    void bitsOfWholeNumbers() {
        counters(12, -2, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertThat(of(SAMPLE.counter.bitAnd(10))).containsExactly(8, 10, 0, 10, 0);
        assertThat(of(SAMPLE.counter.bitOr(3))).containsExactly(15, -1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE | 3);
        assertThat(of(SAMPLE.counter.bitXor(10)))
                .containsExactly(6, -2 ^ 10, 10, Integer.MAX_VALUE ^ 10, Integer.MIN_VALUE ^ 10);
        assertThat(of(SAMPLE.counter.bitNot())).containsExactly(~12, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(of(SAMPLE.counter.bitAnd(SAMPLE.counter.bitXor(-1)))).containsOnly(0);
        assertThat(db.select(SAMPLE.id)
                        .where(SAMPLE.counter
                                .bitAnd(8)
                                .ne(0)
                                .and(SAMPLE.counter.bitAnd(2).eq(0)))
                        .list())
                .hasSize(1);
    }

    /** In 64 bits, whatever the width of the column. */
    @Test
    void bitsAreShifted() {
        counters(5, -5, -1);
        assertThat(of(SAMPLE.counter.shiftLeft(2))).containsExactly(20L, -20L, -4L);
        assertThat(of(SAMPLE.counter.shiftLeft(40))).containsExactly(5L << 40, -5L << 40, -1L << 40);
        assertThat(of(SAMPLE.counter.shiftRight(1))).containsExactly(2L, -3L, -1L);
        assertThat(of(SAMPLE.counter.shiftRight(63))).containsExactly(0L, -1L, -1L);
        assertThat(of(SAMPLE.counter.shiftLeft(0))).containsExactly(5L, -5L, -1L);
        assertThatThrownBy(() -> SAMPLE.counter.shiftLeft(64)).isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void nothingHasNoFunctions() {
        db.insert(new AllTypes());
        assertThat(db.select(ALL_TYPES.maybeInt.abs()).one()).isNull();
        assertThat(db.select(ALL_TYPES.maybeDouble.round(1)).one()).isNull();
        assertThat(db.select(ALL_TYPES.maybeInt.sqrt()).one()).isNull();
        assertThat(db.select(ALL_TYPES.maybeInt.shiftRight(1)).one()).isNull();
        assertThat(db.select(ALL_TYPES.maybeLong.bitXor(1)).one()).isNull();
    }
}
