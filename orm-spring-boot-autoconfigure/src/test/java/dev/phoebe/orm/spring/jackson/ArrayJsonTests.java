package dev.phoebe.orm.spring.jackson;

import static dev.phoebe.orm.spring.jackson.Json.MAPPER;
import static dev.phoebe.orm.spring.jackson.Json.quoted;
import static dev.phoebe.orm.spring.jackson.Json.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.phoebe.orm.spring.jackson.shop.Article;
import dev.phoebe.orm.spring.jackson.shop.Book;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.exc.MismatchedInputException;

/** Columns that are arrays are lists in JSON. */
class ArrayJsonTests {

    private static final Article ARTICLE = new Article(
            7L,
            List.of("sql", ""),
            List.of(3, -1),
            List.of(LocalDate.of(2026, 1, 31)),
            List.of(Book.Status.OLD, Book.Status.NEW));

    private static final String JSON =
            quoted("{'id':7,'labels':['sql',''],'scores':[3,-1],'days':['2026-01-31'],'states':['OLD','NEW']}");

    @Test
    void anArrayIsAList() {
        assertThat(MAPPER.writeValueAsString(ARTICLE)).isEqualTo(JSON);
        assertThat(MAPPER.readValue(JSON, Article.class)).isEqualTo(ARTICLE);
    }

    @Test
    void nullIsNotEmpty() {
        Article article = new Article(null, List.of(), null, List.of(), null);
        assertThat(MAPPER.writeValueAsString(article))
                .isEqualTo(quoted("{'id':null,'labels':[],'scores':null,'days':[],'states':null}"));
        assertThat(read("{'labels':[],'scores':null,'days':[]}", Article.class)).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'labels':'sql'} | labels | -1",
                "{'labels':null} | labels | -1",
                "{'labels':['a',null]} | labels | 1",
                "{'labels':['a',['b']]} | labels | 1",
                "{'scores':[1,2.5]} | scores | 1",
                "{'scores':['x']} | scores | 0",
                "{'states':[0]} | states | 0",
                "{'states':['GONE']} | states | 0"
            },
            quoteCharacter = '"')
    void whatIsNoElementIsRefused(String json, String property, int index) {
        MismatchedInputException refused =
                catchThrowableOfType(MismatchedInputException.class, () -> read(json, Article.class));
        assertThat(refused.getPath().get(0).getPropertyName()).isEqualTo(property);
        if (index >= 0) {
            assertThat(refused.getPath().get(1).getIndex()).isEqualTo(index);
        }
    }
}
