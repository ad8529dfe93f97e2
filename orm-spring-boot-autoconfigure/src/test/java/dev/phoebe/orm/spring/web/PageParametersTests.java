package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.jdbc.StatementCounter;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ShopTest
class PageParametersTests {

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
                "/books/echo                                    | 0 | 20 | price desc, title asc",
                "/books/echo?page=&size=&sort=                  | 0 | 20 | price desc, title asc",
                "/books/echo?page=3&size=100                    | 3 | 100 | price desc, title asc",
                "/books/echo?sort=title                         | 0 | 20 | title asc",
                "/books/echo?sort=title,asc                     | 0 | 20 | title asc",
                "/books/echo?sort=title,DESC                    | 0 | 20 | title desc",
                "/books/echo?sort=stock,title,desc              | 0 | 20 | stock desc, title desc",
                "/books/echo?sort=stock,title                   | 0 | 20 | stock asc, title asc",
                "/books/echo?sort=stock,desc&sort=title         | 0 | 20 | stock desc, title asc",
                "/books/echo?sort=stock%2Cdesc                  | 0 | 20 | stock desc",
                "/books/echo?sort=&sort=title                   | 0 | 20 | title asc",
                "/books/echo?sort=title,price,stock,sold,id     | 0 | 20 | title asc, price asc, stock asc, sold asc, id asc",
                "/books/echo?page=0&size=1                      | 0 | 1 | price desc, title asc",
                "/books/echo?page=2147483647&size=1             | 2147483647 | 1 | price desc, title asc",
                "/books/echo?page=0000000007                    | 7 | 20 | price desc, title asc",
                "/books/bare                                    | 0 | 20 |",
                "/books/small                                   | 0 | 5 |",
                "/books/small?size=5                            | 0 | 5 |",
                "/books/large                                   | 0 | 500 |",
                "/books/large?size=499                          | 0 | 499 |",
            })
    void whatIsOnOffer(String uri, int page, int size, String sort) {
        StringBuilder keys = new StringBuilder();
        for (String key : sort == null ? new String[0] : sort.split(", ", -1)) {
            String[] parts = key.split(" ", -1);
            keys.append(keys.isEmpty() ? "" : ",")
                    .append("{\"property\":\"")
                    .append(parts[0])
                    .append("\",\"descending\":")
                    .append(parts[1].equals("desc"))
                    .append("}");
        }
        assertThat(get(uri))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"page\":" + page + ",\"size\":" + size + ",\"sort\":[" + keys + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=-1                    | page | page must be a whole number from 0 to 107374182; '-1' was sent.",
                "page=abc                   | page | page must be a whole number from 0 to 107374182; 'abc' was sent.",
                "page=1.0                   | page | page must be a whole number from 0 to 107374182; '1.0' was sent.",
                "page=%2B1                  | page | page must be a whole number from 0 to 107374182; '+1' was sent.",
                "page=%D9%A5                | page | page must be a whole number from 0 to 107374182; '\u0665' was sent.",
                "page=1e1                   | page | page must be a whole number from 0 to 107374182; '1e1' was sent.",
                "page=99999999999           | page | page must be a whole number from 0 to 107374182; '99999999999' was sent.",
                "page=4294967296            | page | page must be a whole number from 0 to 107374182; '4294967296' was sent.",
                "page=107374183             | page | page must be a whole number from 0 to 107374182; '107374183' was sent.",
                "page=1&page=2              | page | page must be given once.",
                "size=0                     | size | size must be a whole number from 1 to 100; '0' was sent.",
                "size=-5                    | size | size must be a whole number from 1 to 100; '-5' was sent.",
                "size=101                   | size | size must be a whole number from 1 to 100; '101' was sent.",
                "size=10000                 | size | size must be a whole number from 1 to 100; '10000' was sent.",
                "size=ten                   | size | size must be a whole number from 1 to 100; 'ten' was sent.",
                "size=1&size=1              | size | size must be given once.",
                "sort=titel                 | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'titel' was sent.",
                "sort=title,sideways        | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'sideways' was sent.",
                "sort=price,desc,title      | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'desc' was sent.",
                "sort=desc                  | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'desc' was sent.",
                "sort=title,                | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; '' was sent.",
                "sort=,                     | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; '' was sent.",
                "sort=TITLE                 | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'TITLE' was sent.",
                "sort=version               | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'version' was sent.",
                "sort=author.email          | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'author.email' was sent.",
                "sort=title%3B--            | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; 'title;--' was sent.",
                "sort=%1B%5B31m%00          | sort | sort must be one of price, title, stock, published, sold, id, with ,asc or ,desc behind it; '\uFFFD[31m\uFFFD' was sent.",
                "sort=title&sort=title,desc | sort | sort must name a property once; 'title' was sent.",
                "sort=title,price,stock,sold,id,published | sort | sort must name at most 5 properties.",
            })
    void whatIsNot(String query, String parameter, String detail) {
        statements.reset();
        MvcTestResult answer = get("/books/echo?" + query);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].path").isEqualTo(parameter);
        assertThat(answer).doesNotContainHeader("Link");
        assertThat(statements.count()).isZero();
    }

    @Test
    void whatWasSentIsShortened() {
        assertThat(get("/books/echo?page=" + "9".repeat(4000)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("page must be a whole number from 0 to 107374182; '" + "9".repeat(40) + "...' was sent.");
    }

    @Test
    void aListThatOffersNothingCannotBeSorted() {
        assertThat(get("/books/bare?sort=title"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("sort is not on offer: the order of this list is fixed; 'title' was sent.");
        assertThat(get("/books/small?size=6")).hasStatus(400);
        assertThat(get("/books/large?size=501")).hasStatus(400);
    }

    @Test
    void everyPropertyMaySortWhereThatIsSaid() {
        assertThat(get("/books/any?sort=version,desc")).hasStatusOk();
        assertThat(get("/books/any?sort=nothing"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Cannot sort by 'nothing': there is no such property.");
        assertThat(get("/books/any?sort=a'b"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("sort must be the names of properties, with ,asc or ,desc behind them; 'a'b' was sent.");
    }

    @Test
    void cursors() {
        assertThat(get("/books/feed?size=15")).hasStatusOk();
        assertThat(get("/books/feed?after=&before=")).hasStatusOk();
        assertThat(get("/books/feed?size=16")).hasStatus(400);
        assertThat(get("/books/feed?after=a&after=b")).hasStatus(400);
        assertThat(get("/books/feed?after=a&before=b"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("before must not be given together with after.");
    }

    @ParameterizedTest
    @CsvSource({"a", "%00", "%F0%9F%98%80", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "==", "%20", "null"})
    void allBadCursorsGetOneAnswer(String cursor) {
        statements.reset();
        assertThat(get("/books/feed?after=" + cursor)).hasStatus(400).bodyJson().isStrictlyEqualTo("""
                        {"title":"Bad Request","status":400,"detail":"The cursor is not valid for this \
                        list. Take it unchanged from the 'next' or 'previous' of a page, or leave it out.",\
                        "instance":"/books/feed","code":"invalid-request"}""");
        assertThat(statements.count()).isZero();
    }

    @Test
    void aMistakeInTheProgramIsNotTheClients() {
        assertThat(get("/books/nonsense")).hasStatus(500);
    }
}
