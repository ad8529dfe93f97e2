package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Expressions.caseOf;
import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.model.AuthorTable.AUTHOR;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.tck.model.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CASE in both its forms, wherever an expression may stand. */
public abstract class CaseContract extends Contract {

    private static final StringExpression BAND =
            caseWhen(BOOK.price.lt(9), "cheap").when(BOOK.price.lt(11), "fair").otherwise("dear");

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    @Test
    void theFirstConditionThatHoldsDecides() {
        assertThat(db.select(BAND).orderBy(BOOK.price).list())
                .containsExactly("cheap", "cheap", "fair", "fair", "dear");
        assertThat(counter.count()).isEqualTo(1);
    }

    @Test
    void aValueIsCompared() {
        IntegerExpression rank =
                caseOf(BOOK.title).when("Mort", 1).when("Tehanu", 2).otherwise(3);
        assertThat(db.select(rank.plus(10)).orderBy(BOOK.id).list()).containsExactly(13, 13, 12, 11, 13);
        assertThat(db.select(caseOf(BOOK.status).when(Status.ON_SALE, "yes").otherwise("no"))
                        .distinct()
                        .list())
                .containsExactly("yes");
    }

    @Test
    void whereNothingDecidesItIsNull() {
        assertThat(db.select(caseWhen(BOOK.price.lt(7), "cheap").end())
                        .orderBy(BOOK.price)
                        .list())
                .containsExactly("cheap", null, null, null, null);
        assertThat(db.select(caseOf(BOOK.title).when("Mort", 1L).end())
                        .where(BOOK.title.eq("Tehanu"))
                        .one())
                .isNull();
    }

    /** The year of no date is less than nothing: unknown is not true. */
    @Test
    void unknownIsNotTrue() {
        assertThat(db.select(caseWhen(BOOK.published.lt(LocalDate.of(2000, 1, 1)), "old")
                                .otherwise("?"))
                        .where(BOOK.title.eq("Tehanu"))
                        .one())
                .isEqualTo("?");
    }

    @Test
    void resultsMayBeExpressions() {
        assertThat(db.select(caseWhen(BOOK.stock.gt(5), BOOK.price)
                                .when(BOOK.title.eq("Mort"), BigDecimal.ONE)
                                .otherwise(BOOK.price.times(2)))
                        .orderBy(BOOK.id)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("17"),
                        new BigDecimal("24"),
                        new BigDecimal("20"),
                        new BigDecimal("1"),
                        new BigDecimal("18"));
        assertThat(db.select(caseWhen(BOOK.published.isNull(), LocalDate.EPOCH)
                                .otherwise(BOOK.published)
                                .year())
                        .orderBy(BOOK.id)
                        .list())
                .containsExactly(1968, 1974, 1970, 1987, 1992);
        assertThat(db.select(caseWhen(AUTHOR.email.isNull(), AUTHOR.name).otherwise(AUTHOR.email))
                        .orderBy(AUTHOR.name)
                        .list())
                .containsExactly("Nobody", "Terry", "ursula@example.org");
    }

    @Test
    void resultsMayBeOfAnyType() {
        UUID uuid = new UUID(1, 2);
        var mort = BOOK.title.eq("Mort");
        assertThat(db.select(caseWhen(mort, uuid).end()).where(mort).one()).isEqualTo(uuid);
        assertThat(db.select(caseWhen(mort, 1.5).otherwise(2.5)).where(mort).one())
                .isEqualTo(1.5);
        assertThat(db.select(caseWhen(mort, value(BOOK.status, Status.SOLD_OUT)).otherwise(BOOK.status))
                        .where(mort)
                        .one())
                .isEqualTo(Status.SOLD_OUT);
    }

    @Test
    void filters() {
        assertThat(db.select(BOOK.title).where(BAND.eq("dear")).list()).containsExactly("The Dispossessed");
        assertThat(db.select(BOOK.title)
                        .where(caseOf(BOOK.title).when("Mort", 1).otherwise(2).lt(2))
                        .list())
                .containsExactly("Mort");
    }

    @Test
    void orders() {
        assertThat(db.select(BOOK.title)
                        .orderBy(
                                caseOf(BOOK.title)
                                        .when("Tehanu", 1)
                                        .when("Mort", 2)
                                        .otherwise(3)
                                        .asc(),
                                BOOK.title.asc())
                        .list())
                .containsExactly("Tehanu", "Mort", "A Wizard of Earthsea", "Small Gods", "The Dispossessed");
    }

    /** By its name, in GROUP BY and in the ORDER BY of the groups. */
    @Test
    void groups() {
        StringExpression band = BAND.as("band");
        List<String> rows = db.select(as((String name, Long books) -> name + books, band, count()))
                .groupBy(band)
                .orderBy(band)
                .list();
        assertThat(rows).containsExactly("cheap2", "dear1", "fair2");
    }

    @Test
    void countsAndSumsWhatACaseLets() {
        assertThat(db.select(sum(caseWhen(BOOK.author.eq(shelf.terry.id), BOOK.price)
                                .otherwise(BigDecimal.ZERO)))
                        .one())
                .isEqualByComparingTo("15");
        assertThat(db.select(count(caseWhen(BOOK.price.lt(9), 1).end()))
                        .from(BOOK)
                        .one())
                .isEqualTo(2);
        assertThat(db.select(max(caseWhen(BOOK.price.lt(9), BOOK.title).end())).one())
                .isEqualTo("Mort");
    }

    @Test
    void isWritten() {
        db.update(BOOK)
                .set(BOOK.stock, caseOf(BOOK.title).when("Mort", 7).otherwise(BOOK.stock.plus(1)))
                .all()
                .execute();
        assertThat(db.select(BOOK.stock).orderBy(BOOK.id).list()).containsExactly(2, 2, 2, 7, 2);
    }

    @Test
    void aSubqueryMayDecideAndResult() {
        assertThat(db.select(caseWhen(
                                        BOOK.price.eq(db.select(max(BOOK.price)).asValue()),
                                        db.select(max(AUTHOR.name)).asValue())
                                .end())
                        .where(BOOK.title.eq("The Dispossessed"))
                        .one())
                .isEqualTo("Ursula");
    }

    @Test
    void namesItInADerivedTable() {
        StringExpression band = BAND.as("band");
        var bands = db.select(as((String name, Long id) -> id, band, BOOK.id)).asTable("bands");
        assertThat(db.select(bands.get(band).upper())
                        .from(bands)
                        .where(bands.get(band).startsWith("d"))
                        .list())
                .containsExactly("DEAR");
    }
}
