package dev.phoebe.orm.spring.web;

import static dev.phoebe.orm.spring.jackson.shop.AuthorTable.AUTHOR;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;
import static dev.phoebe.orm.spring.jackson.shop.TagTable.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.phoebe.orm.Database;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is sent as a book: it is stored, or refused by a problem, and what is refused changes nothing. */
@ShopTest
@DirtiesContext // some of it is stored
class BodyFuzzTests {

    private static final int ROUNDS = 500;
    private static final long SEED = 20_260_201L;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Database db;

    @Test
    void neverAnErrorOfTheServer() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean change = round % 3 == 0;
            byte[] body = new BodyMutation(random, valid()).bytes();
            String what = "seed " + SEED + ", round " + round + ", " + (change ? "PUT" : "POST") + ": "
                    + new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
            List<Long> rows = rows();
            String second = second();

            MvcTestResult result = (change
                            ? mvc.put().uri("/books/2")
                            : mvc.post().uri("/books"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();

            assertThat(result.getUnresolvedException()).as(what).isNull();
            MockHttpServletResponse response = result.getResponse();
            statuses.merge(response.getStatus(), 1, Integer::sum);
            if (response.getStatus() == 200) {
                assertThat(rows())
                        .as(what)
                        .isEqualTo(change ? rows : List.of(rows.get(0) + 1, rows.get(1), rows.get(2)));
                continue;
            }
            assertThat(response.getStatus()).as(what).isIn(400, 409);
            assertThat(response.getContentType()).as(what).isEqualTo("application/problem+json");
            String problem = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(JsonPath.<String>read(problem, "$.detail")).as(what).hasSizeBetween(10, 1000);
            assertThat(problem).as(what).doesNotContain("dev.phoebe", "java.", "Exception", "insert into", "\\u0000");
            assertThat(rows()).as(what).isEqualTo(rows);
            assertThat(second()).as(what).isEqualTo(second);
        }
        assertThat(statuses.get(200)).isGreaterThan(ROUNDS / 20);
        assertThat(statuses.get(400)).isGreaterThan(ROUNDS / 4);
        assertThat(statuses.get(409)).isPositive();
    }

    /** A book that could replace the second one as it is now. */
    private String valid() {
        return """
                {"title":"Tehanu","author":{"id":1},"editor":{"id":1},"price":12.50,"published":"1990-02-01",\
                "stock":3,"sold":true,"status":"OLD","version":%d}""".formatted(db.get(BOOK, 2L).version);
    }

    private List<Long> rows() {
        return List.of(
                db.select(BOOK).count(),
                db.select(AUTHOR).count(),
                db.select(TAG).count());
    }

    private String second() throws Exception {
        return mvc.get().uri("/books/2").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
