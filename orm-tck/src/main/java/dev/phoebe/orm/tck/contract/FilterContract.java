package dev.phoebe.orm.tck.contract;

import static dev.phoebe.orm.tck.model.BookTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.query.Filter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client may ask by: what was declared, and nothing else. */
public abstract class FilterContract extends Contract {

    private static final Filter BOOKS = Filter.on(BOOK.title, BOOK.price, BOOK.published, BOOK.available)
            .on("author", BOOK.author)
            .on("author.name", BOOK.author().name)
            .besides("q");

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(db);
        counter.reset();
    }

    /** Titles by parameters: name, value, name, value. */
    private List<String> titles(String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return db.select(BOOK.title).where(BOOKS.parse(map)).orderBy(BOOK.title).list();
    }

    private static void assertBad(String parameter, String value, String message) {
        assertThatThrownBy(() -> BOOKS.parse(Map.of(parameter, List.of(value))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(message);
    }

    @Test
    void withoutParametersThereIsNoCondition() {
        assertThat(titles()).hasSize(5);
        assertThat(titles("page", "3", "size", "2", "sort", "x", "q", "y")).hasSize(5);
        assertThat(counter.texts()).noneMatch(text -> text.contains("where"));
    }

    @Test
    void valuesAreCompared() {
        assertThat(titles("price.lt", "9")).containsExactly("A Wizard of Earthsea", "Mort");
        assertThat(titles("price.ge", "9", "price.le", "10.00")).containsExactly("Small Gods", "Tehanu");
        assertThat(titles("price", "6")).containsExactly("Mort");
        assertThat(titles("price.ne", "6", "price.gt", "11")).containsExactly("The Dispossessed");
        assertThat(titles("published.lt", "1970-01-01")).containsExactly("A Wizard of Earthsea");
        assertThat(titles("title.in", "Mort,Tehanu")).containsExactly("Mort", "Tehanu");
        assertThat(titles("published.isNull", "true")).containsExactly("Tehanu");
        assertThat(titles("published.isNull", "false")).hasSize(4);
    }

    @Test
    void textsAreSearched() {
        assertThat(titles("title.contains", "o"))
                .containsExactly("A Wizard of Earthsea", "Mort", "Small Gods", "The Dispossessed");
        assertThat(titles("title.startsWithIgnoreCase", "the")).containsExactly("The Dispossessed");
        assertThat(titles("title.endsWith", "%")).isEmpty();
        assertThat(titles("title.contains", "' OR 1=1 --")).isEmpty();
    }

    @Test
    void pathsAreJoined() {
        assertThat(titles("author.name.containsIgnoreCase", "ERR")).containsExactly("Mort", "Small Gods");
        assertThat(titles("author", String.valueOf(shelf.terry.id), "price.lt", "7"))
                .containsExactly("Mort");
        assertThat(counter.count()).isEqualTo(2);
    }

    @Test
    void severalValuesOfOneParameter() {
        assertThat(db.select(BOOK)
                        .where(BOOKS.parse(Map.of("price.notIn", List.of("6", "9,10"))))
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> BOOKS.parse(Map.of("price.lt", List.of("6", "9"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("takes one value");
        assertThatThrownBy(() -> BOOKS.parse(Map.of("price.in", Collections.nCopies(201, "1"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("201 values");
    }

    @Test
    void whatWasNotDeclaredIsRefused() {
        assertBad("isbn", "1", "There is no parameter 'isbn'. Known are: title, price");
        assertBad("author.email", "x", "no operator 'email'");
        assertBad("author.name.id", "x", "no operator 'id'");
        assertBad("price.contains", "1", "no operator 'contains'");
        assertBad("available.lt", "true", "no operator 'lt'");
        assertBad("price.", "1", "no operator ''");
        assertBad("price.lt", "cheap", "The value 'cheap' of the parameter 'price.lt' cannot be read.");
        assertBad("published.isNull", "maybe", "cannot be read");
        assertBad("x\r\ny".repeat(100), "1", "'xyxy");
        assertThat(counter.count()).isZero();
    }
}
