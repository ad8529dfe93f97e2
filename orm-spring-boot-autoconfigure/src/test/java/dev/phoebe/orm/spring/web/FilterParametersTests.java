package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.jdbc.StatementCounter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shop has 25 books, from A to Y, for 1 to 5 in turn; none has a date, and all are by Ursula. */
@ShopTest
class FilterParametersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                               | 25",
                "?price.lt=3                                    | 10",
                "?price=3                                       | 5",
                "?price=3.00                                    | 5",
                "?price.in=1,2&price.ne=1                       | 5",
                "?price.in=1&price.in=2                         | 10",
                "?title.endsWithIgnoreCase=k%20a                | 1",
                "?title.in=Book%20A,Book%20B                     | 2",
                "?author.name=Ursula&price.ge=5                 | 5",
                "?author.name.startsWith=T                      | 0",
                "?published.isNull=true                         | 25",
                "?published.gt=2026-01-31                       | 0",
                "?sold=true                                     | 0",
                "?status=NEW                                    | 25",
                "?price.lt=&title=&nobody=                      | 25",
                "?price.gt=3&page=1&size=4&sort=title,desc&q=x  | 10",
                "?title.contains=%25                            | 0",
                "?title=%27%20or%201=1%20--                     | 0",
            })
    void whatWasDeclared(String query, int total) {
        statements.reset();
        assertThat(get("/books/filtered" + (query == null ? "" : query)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(total);
        assertThat(statements.texts()).allSatisfy(text -> assertThat(text).doesNotContain("Ursula", "1=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock=1          | There is no parameter 'stock'. Known are: title, price, published, sold, status, author.name.",
                "version.lt=1     | There is no parameter 'version.lt'. Known are: title, price, published, sold, status, author.name.",
                "author.email=x   | There is no parameter 'author.email'. Known are: title, price, published, sold, status, author.name.",
                "Price=1          | There is no parameter 'Price'. Known are: title, price, published, sold, status, author.name.",
                "price.lt=cheap   | The value 'cheap' of the parameter 'price.lt' cannot be read.",
                "price.lt=1&price.lt=2 | The parameter 'price.lt' takes one value.",
                "price.contains=1 | The parameter 'price.contains' has no operator 'contains'.",
                "sold.gt=true     | The parameter 'sold.gt' has no operator 'gt'.",
                "status=BROKEN    | The value 'BROKEN' of the parameter 'status' cannot be read.",
                "published.isNull=1 | The value '1' of the parameter 'published.isNull' cannot be read.",
            })
    void whatWasNot(String query, String detail) {
        statements.reset();
        MvcTestResult answer = get("/books/filtered?" + query);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-request");
        assertThat(statements.count()).isZero();
    }

    @Test
    void whatTheClientAsksForIsTheWholeCondition() {
        statements.reset();
        assertThat(get("/books/filtered/authors?name.startsWith=U")).hasStatusOk();
        assertThat(statements.texts())
                .containsExactly("select author.name from author where author.name like ? escape '!'");
        statements.reset();
        assertThat(get("/books/filtered/authors")).hasStatusOk();
        assertThat(statements.texts()).containsExactly("select author.name from author");
    }

    @Test
    void whatNoDatabaseTakesIsRefused() {
        assertThat(get("/books/filtered?title=a%00b"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("invalid-data");
    }

    @Test
    void eachFilterHasItsOwnParameters() {
        assertThat(get("/books/filtered/authors?name=Ursula&joined.lt=2100-01-01T00:00:00Z"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[\"Ursula\"]");
        assertThat(get("/books/filtered/authors?title=x")).hasStatus(400);
        assertThat(get("/books/filtered/feed?name=x")).hasStatus(400);
    }

    @Test
    void linksKeepTheFilter() {
        assertThat(get("/books/filtered?price.lt=3&author.name=Ursula&size=4")
                        .getResponse()
                        .getHeader("Link"))
                .contains("?price.lt=3&author.name=Ursula&page=1&size=4>; rel=\"next\"");
    }

    @Test
    void cursorsAreLeftAlone() {
        MvcTestResult first = get("/books/filtered/feed?price.le=2&size=6");
        assertThat(first).hasStatusOk();
        assertThat(first).bodyJson().extractingPath("$.content").asArray().hasSize(6);
        assertThat(first).bodyJson().extractingPath("$.page.next").asString().satisfies(next -> {
            MvcTestResult second = get("/books/filtered/feed?price.le=2&size=6&after=" + next);
            assertThat(second).hasStatusOk();
            assertThat(second).bodyJson().extractingPath("$.content").asArray().hasSize(4);
        });
    }

    @Test
    void formsAreParametersToo() {
        assertThat(mvc.post()
                        .uri("/books/filtered")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .formField("title.in", "Book A,Book C")
                        .formField("price.gt", ""))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[\"Book A\",\"Book C\"]");
    }
}
