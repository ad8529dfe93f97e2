package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.phoebe.orm.jdbc.StatementCounter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is sent as page, size, order and cursor: the answer is a page or a 400, and a 400 asks the database nothing. */
@ShopTest
class PageParameterFuzzTests {

    private static final int ROUNDS = 2_000;
    private static final long SEED = 20_260_131L;

    private static final List<String> PATHS = List.of("/books", "/books/any", "/books/feed", "/books/slice");
    private static final List<String> NAMES = List.of("page", "size", "sort", "after", "before", "q");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "2",
            "7",
            "10",
            "15",
            "100",
            "101",
            "-1",
            "-0",
            "+1",
            "00",
            "1.5",
            "1e3",
            "0x10",
            "2147483647",
            "2147483648",
            "4294967297",
            "9223372036854775807",
            "99999999999999999999",
            "NaN",
            "null",
            "undefined",
            "true",
            "title",
            "price",
            "price,desc",
            "title,asc",
            "title,DESC",
            "price,title,desc",
            "published,asc",
            "id",
            "version",
            "title,sideways",
            "title,",
            ",",
            ",,",
            "desc",
            "asc,asc",
            "title;drop table book",
            "title--",
            "(select 1)",
            "author.name",
            "author",
            "tags",
            "title'",
            "\"title\"",
            "title)",
            "1",
            "*",
            "title desc",
            "\u0000",
            "\u001b[31m",
            "\r\nX: y",
            "\u202e",
            "\ud83d\ude00",
            "\u0665",
            "\uff11",
            "{\"$gt\":\"\"}",
            "[]",
            "%",
            "%25",
            "%zz",
            "../..",
            "<>",
            "AAAA",
            "____",
            "====",
            "a.b.c",
            "x".repeat(3000),
            ",".repeat(200),
            "title,".repeat(50));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @Test
    void neverAnErrorOfTheServer() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> cursors = cursors();
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            String uri = uri(random, cursors);
            statements.reset();
            MockHttpServletResponse response =
                    mvc.get().uri(URI.create(uri)).exchange().getResponse();
            statuses.merge(response.getStatus(), 1, Integer::sum);
            String body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus())
                    .as("seed %d, round %d: %s", SEED, round, uri)
                    .isIn(200, 400);
            if (response.getStatus() == 200) {
                List<?> rows = JsonPath.read(body, "$.content");
                assertThat(rows).as(uri).hasSizeLessThanOrEqualTo(100);
                assertThat(statements.count()).as(uri).isBetween(1, 2);
            } else {
                assertThat(statements.count()).as(uri).isZero();
                assertThat(body)
                        .as(uri)
                        .hasSizeLessThan(700)
                        .doesNotContain("\u001b", "\u202e", "\\u0000", "dev.phoebe");
                assertThat(response.getContentType()).isEqualTo("application/problem+json");
            }
        }
        assertThat(statuses.get(200)).isGreaterThan(ROUNDS / 20);
        assertThat(statuses.get(400)).isGreaterThan(ROUNDS / 4);
    }

    /** Cursors of the real list, and what becomes of them when they are changed. */
    private List<String> cursors() throws Exception {
        List<String> cursors = new ArrayList<>();
        String uri = "/books/feed?size=7";
        for (int i = 0; i < 3; i++) {
            String body =
                    mvc.get().uri(URI.create(uri)).exchange().getResponse().getContentAsString();
            String next = JsonPath.read(body, "$.page.next");
            cursors.add(next);
            uri = "/books/feed?size=7&after=" + next;
        }
        return cursors;
    }

    private static String uri(SplittableRandom random, List<String> cursors) {
        StringBuilder uri = new StringBuilder(PATHS.get(random.nextInt(PATHS.size())));
        int parameters = random.nextInt(5);
        for (int i = 0; i < parameters; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            uri.append(i == 0 ? '?' : '&').append(name).append('=');
            uri.append(encode(value(random, name, cursors)));
        }
        return uri.toString();
    }

    private static String value(SplittableRandom random, String name, List<String> cursors) {
        boolean cursor = name.equals("after") || name.equals("before");
        if (cursor && random.nextInt(4) > 0) {
            return mutated(random, cursors.get(random.nextInt(cursors.size())));
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(6)) {
            case 0 -> value + VALUES.get(random.nextInt(VALUES.size()));
            case 1 -> value + Character.toString(random.nextInt(0xD800));
            case 2 -> Integer.toString(random.nextInt(-20, 200));
            default -> value;
        };
    }

    private static String mutated(SplittableRandom random, String cursor) {
        int at = random.nextInt(cursor.length());
        return switch (random.nextInt(5)) {
            case 0 -> cursor.substring(0, at);
            case 1 -> cursor.substring(at);
            case 2 -> cursor.substring(0, at) + (char) random.nextInt(0x20, 0x7F) + cursor.substring(at + 1);
            case 3 -> cursor + cursor;
            default -> cursor;
        };
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HexFormat.of().toHexDigits(one));
        }
        return encoded.toString();
    }
}
