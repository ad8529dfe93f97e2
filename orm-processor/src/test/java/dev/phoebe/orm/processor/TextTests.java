package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

    @ParameterizedTest
    @CsvSource({
        "UserProfile, user_profile",
        "ActivityLogStatus, activity_log_status",
        "HTTPRequest, http_request",
        "WebHTTPRequest, web_http_request",
        "Camel2Camel2Case, camel2_camel2_case",
        "getHTTPResponseCode, get_http_response_code",
        "id, id",
        "ID, id",
        "aB, a_b",
        "already_snake, already_snake",
        "ÄrgerÜber, ärger_über",
        "isbn13, isbn13"
    })
    @DisplayName("Names become snake case, with acronyms kept together")
    void snakeCase(String name, String expected) {
        assertThat(Text.snake(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"friends, friend", "categories, category", "boss, boss", "sheep, sheep", "is, is", "ties, tie"})
    void singular(String plural, String expected) {
        assertThat(Text.singular(plural)).isEqualTo(expected);
    }

    @Test
    @DisplayName("The nearest name is suggested, or all of them when none is near")
    void suggestion() {
        List<String> names = List.of("title", "published", "author");

        assertThat(Text.suggestion("publihsed", names)).isEqualTo("Did you mean 'published'?");
        assertThat(Text.suggestion("Title", names)).isEqualTo("Did you mean 'title'?");
        assertThat(Text.suggestion("author_id", names)).isEqualTo("Did you mean 'author'?");
        assertThat(Text.suggestion("zzzzzzzz", names)).isEqualTo("There are: title, published, author.");
        assertThat(Text.suggestion("x", List.of())).isEqualTo("There is none to name.");
    }

    @Test
    void typesHaveNoPackages() {
        assertThat(Text.type(ClassName.get("java.util", "Map", "Entry"))).isEqualTo("Map.Entry");
    }
}
