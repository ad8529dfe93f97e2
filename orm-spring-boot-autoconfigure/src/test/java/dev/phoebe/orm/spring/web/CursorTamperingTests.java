package dev.phoebe.orm.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A cursor is good only as it was handed out. */
@ShopTest
class CursorTamperingTests {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.~";

    @Autowired
    MockMvcTester mvc;

    private int status(String cursor) {
        return mvc.get()
                .uri(URI.create("/books/feed?after=" + cursor))
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void noOtherCharacterAnywhere() throws Exception {
        for (int size = 1; size <= 3; size++) {
            String body = mvc.get()
                    .uri(URI.create("/books/feed?size=" + size))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            String cursor = JsonPath.read(body, "$.page.next");
            assertThat(status(cursor)).isEqualTo(200);
            for (int at = 0; at < cursor.length(); at++) {
                char other = ALPHABET.charAt((ALPHABET.indexOf(cursor.charAt(at)) + 1) % ALPHABET.length());
                assertThat(status(cursor.substring(0, at) + other + cursor.substring(at + 1)))
                        .as("%s at %d", cursor, at)
                        .isEqualTo(400);
            }
            for (int i = 0; i < ALPHABET.length(); i++) {
                char last = ALPHABET.charAt(i);
                if (last != cursor.charAt(cursor.length() - 1)) {
                    assertThat(status(cursor.substring(0, cursor.length() - 1) + last))
                            .isEqualTo(400);
                }
                assertThat(status(cursor + last)).isEqualTo(400);
            }
        }
    }
}
