package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Projections.asTuple;
import static dev.phoebe.orm.tck.model.AllTypesTable.ALL_TYPES;
import static dev.phoebe.orm.tck.model.ArticleTable.ARTICLE;
import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static dev.phoebe.orm.tck.model.SampleTable.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.type.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the program as a table. */
public abstract class ValuesContract extends Contract {

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    @Test
    void rowsAreJoined() {
        ValuesTable offers = ValuesTable.of("offers", BOOK.id, BOOK.price)
                .row(shelf.mort.id, new BigDecimal("5.00"))
                .row(shelf.tehanu.id, new BigDecimal("11.00"))
                .row(-1L, null);
        assertThat(db.select(as((title, price) -> title + " " + price.intValue(), BOOK.title, offers.get(BOOK.price)))
                        .from(BOOK)
                        .join(offers, offers.get(BOOK.id).eq(BOOK.id))
                        .where(offers.get(BOOK.price).lt(BOOK.price))
                        .list())
                .containsExactly("Mort 5");
        assertThat(counter.texts())
                .singleElement()
                .asString()
                .startsWith("with " + common("offers") + " (id, price) as (values (");
    }

    private record Kept(
            @Nullable Long id,
            @Nullable String title,
            @Nullable BigDecimal price,
            @Nullable LocalDate published,
            @Nullable Boolean available,
            @Nullable Double value) {}

    /** Nulls and values of each type come back as they were. */
    @Test
    void valuesKeepTheirTypes() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        ValuesTable rows = ValuesTable.of(
                        "v", BOOK.id, BOOK.title, BOOK.price, BOOK.published, BOOK.available, SAMPLE.value)
                .row(null, null, null, null, null, null)
                .row(7L, "ä'\"", new BigDecimal("1.25"), leap, true, 0.5);
        List<Kept> kept = db.select(as(
                        Kept::new,
                        rows.get(BOOK.id),
                        rows.get(BOOK.title),
                        rows.get(BOOK.price),
                        rows.get(BOOK.published),
                        rows.get(BOOK.available),
                        rows.get(SAMPLE.value)))
                .from(rows)
                .orderBy(rows.get(BOOK.id).asc().nullsFirst())
                .list();
        assertThat(kept)
                .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .build())
                .containsExactly(
                        new Kept(null, null, null, null, null, null),
                        new Kept(7L, "ä'\"", new BigDecimal("1.25"), leap, true, 0.5));
    }

    @Test
    void rowsAreAListForIn() {
        ValuesTable wanted = ValuesTable.of("wanted", BOOK.title).row("Mort").row("Tehanu");
        assertThat(db.select(BOOK.title)
                        .where(BOOK.title.in(Select.of(wanted.get(BOOK.title)).from(wanted)))
                        .orderBy(BOOK.title)
                        .list())
                .containsExactly("Mort", "Tehanu");
    }

    /** Beyond every limit under which a database keeps values in a row of a table in memory. */
    @Test
    void largeValuesStayWhole() {
        for (int length : new int[] {65_535, 65_536, 70_000, 200_000}) {
            String text = "ä".repeat(length);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
            Json json = Json.of("[" + "1,".repeat(length) + "1]");
            ValuesTable rows = ValuesTable.of(
                            "v", ALL_TYPES.id, ALL_TYPES.aLongText, ALL_TYPES.someBytes, ALL_TYPES.aJson)
                    .row(1L, text, bytes, json)
                    .row(2L, "b", new byte[] {1}, Json.of("{}"));
            List<?> read = db.select(asTuple(
                            rows.get(ALL_TYPES.aLongText), rows.get(ALL_TYPES.someBytes), rows.get(ALL_TYPES.aJson)))
                    .from(rows)
                    .where(rows.get(ALL_TYPES.aLongText).eq(text))
                    .one();
            assertThat(text.equals(read.get(0))).as("text of %d", length).isTrue();
            assertThat(Arrays.equals((byte[]) read.get(1), bytes))
                    .as("bytes of %d", length)
                    .isTrue();
            assertThat(String.valueOf(read.get(2)).replace(" ", "").equals(json.text()))
                    .as("JSON of %d", length)
                    .isTrue();
        }
    }

    @Test
    void largeValuesAreInsertedWhole() {
        String text = "x".repeat(70_000);
        ValuesTable rows = ValuesTable.of("v", ARTICLE.title, ARTICLE.body)
                .row("long", text)
                .row("short", "y");
        db.insert(ARTICLE)
                .columns(ARTICLE.title, ARTICLE.body)
                .select(db.select(as((title, body) -> title, rows.get(ARTICLE.title), rows.get(ARTICLE.body)))
                        .from(rows))
                .execute();
        assertThat(db.select(ARTICLE.body.length()).orderBy(ARTICLE.title).list())
                .containsExactly(70_000, 1);
    }

    @Test
    void mistakesAreToldWhenTheyAreMade() {
        ValuesTable two = ValuesTable.of("v", BOOK.id, BOOK.title);
        assertThatThrownBy(() -> two.row(1L))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("1 values for 2 columns");
        assertThatThrownBy(() -> two.row("1", "x"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("takes Long, not String");
        assertThatThrownBy(() -> two.get(BOOK.title.lower()))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("'v'");
        assertThatThrownBy(() -> db.select(two.get(BOOK.id)).from(two).list())
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("no row");
        assertThat(counter.count()).isZero();
    }
}
