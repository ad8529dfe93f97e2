package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.expr.Functions.operator;
import static dev.phoebe.orm.expr.Functions.random;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.Functions;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database can do and Phoebe has no method for. */
public abstract class CustomExpressionContract extends Contract {

    @BeforeEach
    void fill() {
        new Shelf(db);
        counter.reset();
    }

    private List<String> titles(Condition... conditions) {
        return db.select(BOOK.title).where(conditions).orderBy(BOOK.title).list();
    }

    @Test
    void anyFunctionCanBeCalled() {
        assertThat(db.select(fn("upper", ExpressionType.STRING, BOOK.title).concat("!"))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo("MORT!");
        assertThat(db.select(fn("coalesce", ExpressionType.INTEGER, BOOK.stock, value(2L))
                                .plus(1))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(2);
        assertThat(titles(
                        fn("abs", ExpressionType.DECIMAL, BOOK.price.minus(10)).lt(1)))
                .containsExactly("Tehanu");
        assertThat(db.select(fn("lower", ExpressionType.STRING, BOOK.title))
                        .groupBy(BOOK.title)
                        .list())
                .contains("mort");
    }

    @Test
    void onlyNamesAreNamesOfFunctions() {
        for (String name : new String[] {"", "a b", "a(b", "now() --", "a;b", "a.", "1a", "sleep(1), upper"}) {
            assertThatThrownBy(() -> fn(name, ExpressionType.STRING)).isInstanceOf(InvalidQueryException.class);
        }
    }

    @Test
    void anyOperatorCanBeUsed() {
        assertThat(titles(operator(BOOK.title, "like", value("M%"), ExpressionType.BOOLEAN)))
                .containsExactly("Mort");
        assertThat(titles(operator(BOOK.title, "not like", value("T%"), ExpressionType.BOOLEAN)
                        .and(BOOK.title.ne("Mort"))))
                .containsExactly("A Wizard of Earthsea", "Small Gods");
        assertThat(db.select(operator(BOOK.stock.plus(1), "*", BOOK.stock.plus(2), ExpressionType.INTEGER)
                                .times(2))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(12);
        assertThat(titles(operator(BOOK.price, "<=", value(new BigDecimal(6)), ExpressionType.BOOLEAN)
                        .not()))
                .hasSize(4);
    }

    @Test
    void onlyOperatorsAreOperators() {
        for (String operator :
                new String[] {"", "--", "/*", "=?", "= 1 or", "like 'a' or 1", "(", ";", "+--", "a b c"}) {
            assertThatThrownBy(() -> operator(BOOK.stock, operator, BOOK.stock, ExpressionType.BOOLEAN))
                    .isInstanceOf(InvalidQueryException.class);
        }
    }

    @Test
    void anySqlCanStandWhereAnExpressionDoes() {
        assertThat(titles(Functions.sql(
                                "{0} between {1} and {2}", ExpressionType.BOOLEAN, BOOK.price, 8, new BigDecimal(9))
                        .and(BOOK.available)))
                .containsExactly("A Wizard of Earthsea", "Small Gods");
        assertThat(titles(Functions.sql("{0} = {1} or {0} = {2}", ExpressionType.BOOLEAN, BOOK.title, "Mort", "Tehanu")
                        .not()))
                .hasSize(3);
        assertThat(db.select(Functions.sql(
                                "case when {0} > {1} then {0} else {2} end",
                                ExpressionType.DECIMAL, BOOK.price, 9, BOOK.stock))
                        .orderBy(Functions.sql("{0} * -1", ExpressionType.DECIMAL, BOOK.price)
                                .asc())
                        .limit(3)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(12), BigDecimal.TEN, BigDecimal.ONE);
        assertThat(titles(BOOK.author.in(1L, 2L), Functions.sql("1 = 0", ExpressionType.BOOLEAN)))
                .isEmpty();
        assertThat(db.select(Functions.sql("upper({0})", ExpressionType.STRING, BOOK.author().name))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo("TERRY");
    }

    /** It binds as one, whatever it is made of and wherever it stands. */
    @Test
    void sqlIsAWhole() {
        assertThat(titles(
                        Functions.sql("{0} = {1} or {0} = {2}", ExpressionType.BOOLEAN, BOOK.title, "Mort", "Tehanu"),
                        BOOK.price.gt(7)))
                .containsExactly("Tehanu");
        assertThat(db.select(Functions.sql("{0} + 1", ExpressionType.INTEGER, BOOK.stock)
                                .times(3))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(6);
        assertThat(db.select(BOOK.stock.plus(1).as("next").times(3))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo(6);
        assertThat(db.select(value("no. ").concat(BOOK.stock.plus(1)))
                        .where(BOOK.title.eq("Mort"))
                        .one())
                .isEqualTo("no. 2");
        assertThat(titles(operator(BOOK.title.eq("Mort"), "or", BOOK.title.eq("Tehanu"), ExpressionType.BOOLEAN)
                        .and(BOOK.price.gt(7))))
                .containsExactly("Tehanu");
    }

    /** A value never becomes text, whatever it looks like. */
    @Test
    void valuesInSqlAreBound() {
        assertThat(titles(Functions.sql("{0} = {1}", ExpressionType.BOOLEAN, BOOK.title, "' or '1' = '1")))
                .isEmpty();
        assertThatThrownBy(() -> Functions.sql("{0} = ?", ExpressionType.BOOLEAN, BOOK.title))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> Functions.sql("{0} = {1}", ExpressionType.BOOLEAN, BOOK.title))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> Functions.sql("{0} = 1", ExpressionType.BOOLEAN, BOOK.stock, 7))
                .isInstanceOf(InvalidQueryException.class);
        assertThatThrownBy(() -> Functions.sql("{0}", ExpressionType.BOOLEAN, new Object()))
                .isInstanceOf(InvalidQueryException.class);
    }

    @Test
    void randomNumbersAreBelowOne() {
        assertThat(db.select(random()).from(BOOK).list())
                .hasSize(5)
                .allSatisfy(
                        number -> assertThat(number).isGreaterThanOrEqualTo(0).isLessThan(1))
                .doesNotHaveDuplicates();
        assertThat(db.select(BOOK.title).orderBy(random()).list()).hasSize(5);
    }
}
