package dev.phoebe.orm.spring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor shows of {@code orm.*}. */
class ConfigurationMetadataTests {

    private static final List<JsonNode> PROPERTIES = new ArrayList<>();
    private static final List<JsonNode> HINTS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        Enumeration<URL> files =
                OrmProperties.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
        while (files.hasMoreElements()) {
            try (InputStream file = files.nextElement().openStream()) {
                JsonNode metadata = mapper.readTree(file);
                collect(metadata.path("properties"), PROPERTIES);
                collect(metadata.path("hints"), HINTS);
            }
        }
    }

    private static void collect(JsonNode from, List<JsonNode> into) {
        from.forEach(entry -> {
            if (name(entry).startsWith("orm.") || name(entry).equals("management.health.orm.enabled")) {
                into.add(entry);
            }
        });
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asString("");
    }

    @Test
    void everyPropertyIsDescribed() {
        assertThat(PROPERTIES)
                .extracting(ConfigurationMetadataTests::name)
                .contains(
                        "orm.enabled",
                        "orm.lazy-loading",
                        "orm.schema",
                        "orm.dialect",
                        "orm.cursor-key",
                        "orm.logging.values",
                        "orm.logging.slow-statement",
                        "orm.databases",
                        "management.health.orm.enabled");
        assertThat(PROPERTIES)
                .allSatisfy(property -> assertThat(property.path("description").asString(""))
                        .as(name(property))
                        .hasSizeGreaterThan(20)
                        .endsWith("."));
    }

    @Test
    void choicesAreListedAndExist() {
        assertThat(choices("orm.schema"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SchemaMode.values())
                        .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        assertThat(choices("orm.lazy-loading")).containsExactlyInAnyOrder("batch", "forbid");
        assertThat(choices("orm.dialect"))
                .hasSize(5)
                .allSatisfy(name -> assertThat(Dialects.named(name)).isNotNull());
        assertThat(HINTS)
                .allSatisfy(hint -> assertThat(PROPERTIES)
                        .extracting(ConfigurationMetadataTests::name)
                        .contains(name(hint)));
    }

    private static List<String> choices(String name) {
        List<String> choices = new ArrayList<>();
        HINTS.stream()
                .filter(hint -> name(hint).equals(name))
                .forEach(hint -> hint.path("values")
                        .forEach(value -> choices.add(value.path("value").asString(""))));
        return choices;
    }
}
