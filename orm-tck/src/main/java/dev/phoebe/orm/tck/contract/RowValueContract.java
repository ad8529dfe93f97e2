package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.row;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Row2;
import dev.phoebe.orm.tck.model.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several columns that are compared as one. */
public abstract class RowValueContract extends Contract {

    private static final Row2<Integer, Double> PAIR = row(SAMPLE.counter, SAMPLE.value);

    @BeforeEach
    void fill() {
        db.insertAll(List.of(new Sample(1, 5), new Sample(1, 9), new Sample(2, 1), new Sample(2, 5), new Sample(3, 3)));
        counter.reset();
    }

    private List<String> found(Condition condition) {
        return db.select(as((Integer c, Double v) -> c + "/" + v, SAMPLE.counter, SAMPLE.value))
                .where(condition)
                .orderBy(SAMPLE.id)
                .list();
    }

    @Test
    void rowsAreEqualOrNot() {
        assertThat(found(PAIR.eq(2, 5.0))).containsExactly("2/5.0");
        assertThat(found(PAIR.ne(2, 5.0))).hasSize(4);
        assertThat(found(PAIR.eq(PAIR))).hasSize(5);
        assertThat(found(PAIR.eq(2, 5.0).not().and(SAMPLE.counter.gt(1)))).containsExactly("2/1.0", "3/3.0");
    }

    @Test
    void theFirstThatDiffersDecides() {
        assertThat(found(PAIR.gt(2, 1.0))).containsExactly("2/5.0", "3/3.0");
        assertThat(found(PAIR.ge(2, 1.0))).containsExactly("2/1.0", "2/5.0", "3/3.0");
        assertThat(found(PAIR.lt(2, 1.0))).containsExactly("1/5.0", "1/9.0");
        assertThat(found(PAIR.le(2, 1.0))).containsExactly("1/5.0", "1/9.0", "2/1.0");
        assertThat(found(row(SAMPLE.counter, SAMPLE.counter, SAMPLE.value).gt(2, 2, 1.0)))
                .containsExactly("2/5.0", "3/3.0");
    }

    @Test
    void amongAList() {
        assertThat(found(PAIR.in(List.of(PAIR.of(1, 9.0), PAIR.of(3, 3.0), PAIR.of(7, 7.0)))))
                .containsExactly("1/9.0", "3/3.0");
        assertThat(found(PAIR.notIn(List.of(PAIR.of(1, 9.0))))).hasSize(4);
        assertThat(found(PAIR.in(List.of()))).isEmpty();
        assertThat(found(PAIR.notIn(List.of()))).hasSize(5);
        assertThat(counter.count()).isEqualTo(4);
    }

    @Test
    void amongTheRowsOfASelect() {
        var other = SAMPLE.as("other");
        var pairs = db.select(as((Integer c, Double v) -> c, other.counter.plus(1), other.value));
        assertThat(found(PAIR.in(pairs))).containsExactly("2/5.0");
        assertThat(found(PAIR.notIn(pairs))).hasSize(4);
        assertThat(found(PAIR.in(pairs.orderBy(other.id.desc()).limit(4)))).isEmpty();
    }

    /** Null is neither equal nor not, unless what stands before it decides. */
    @Test
    void nullIsUnknown() {
        Shelf shelf = new Shelf(db);
        var key = row(BOOK.author, BOOK.published);
        LocalDate date = LocalDate.of(1968, 3, 1);
        assertThat(db.select(BOOK.title).where(key.eq(shelf.ursula.id, date)).list())
                .containsExactly("A Wizard of Earthsea");
        assertThat(db.select(BOOK.title).where(key.ne(shelf.ursula.id, date)).list())
                .hasSize(3)
                .doesNotContain("Tehanu");
        assertThat(db.select(BOOK.title).where(key.lt(shelf.terry.id, date)).list())
                .hasSize(3);
    }

    @Test
    void rowsOfThreeColumns() {
        Shelf shelf = new Shelf(db);
        var key = row(BOOK.title, BOOK.price, BOOK.status);
        assertThat(db.select(BOOK.id)
                        .where(key.in(List.of(
                                key.of("Mort", new BigDecimal("6.00"), shelf.mort.status),
                                key.of("Tehanu", new BigDecimal("6.00"), shelf.mort.status))))
                        .list())
                .containsExactly(shelf.mort.id);
    }
}
