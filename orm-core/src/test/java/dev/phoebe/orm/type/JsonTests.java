package dev.phoebe.orm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0",
                "-12.50e+3",
                "1E5",
                "0.1",
                "\"\"",
                "\"\\u00e9\\n\\\"\\\\\\/\\b\\f\\r\\t\"",
                "\"\\ud83d\\ude00 \uD83D\uDE00\"",
                "[]",
                "{}",
                " [ 1 , [ ] , { } , \"a\" ] \n",
                "{\"a\":{\"b\":[{},[],null]},\"\":1 , \"c\" : \"]}\"}"
            })
    void whatIsJsonIsTaken(String text) {
        assertThat(Json.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "nulll",
                "True",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "+1",
                "NaN",
                "'a'",
                "\"a",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u\uFF11234\"",
                "\"\\u12",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1}",
                "]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{\"a\":1]",
                "{a:1}",
                "{1:1}",
                "{\"a\" 1}",
                "1 2",
                "{} {}",
                "[]]",
                "1 // one"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of(text))
                .withMessageContaining("no JSON")
                .withMessageContaining("of " + text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0000\"",
                "{\"a\\u0000\":1}",
                "\"\\ud83d\"",
                "\"\\ud83dx\"",
                "\"\\ude00\"",
                "\"\\ud83d\\n\"",
                "\"\\ud83d\uDE00\"",
                "\"\uD83D\"",
                "\"\uDE00\""
            })
    void whatNotEveryDatabaseKeepsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.of(text));
    }

    /** Without a stack of calls, which a deep text would fill. */
    @Test
    void nestingHasALimit() {
        assertThat(Json.of("[".repeat(1000) + "]".repeat(1000)).text()).hasSize(2000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.of("[".repeat(1_000_000)))
                .withMessageContaining("1000 deep");
    }

    @Test
    void aStringIsQuoted() {
        assertThat(Json.string("a\"b\\c\n\u0001é").text()).isEqualTo("\"a\\\"b\\\\c\\u000a\\u0001é\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Json.string("\u0000"));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.string("\uD83D"));
    }

    @Test
    void equalityIsOfTheText() {
        assertThat(Json.of("{}")).isEqualTo(Json.of("{}")).hasSameHashCodeAs(Json.of("{}"));
        assertThat(Json.of("{}"))
                .isNotEqualTo(Json.of("{ }"))
                .isNotEqualTo("{}")
                .hasToString("{}");
        assertThat(Codecs.JSON.parse(Codecs.JSON.format(Json.NULL))).isEqualTo(Json.NULL);
    }
}
