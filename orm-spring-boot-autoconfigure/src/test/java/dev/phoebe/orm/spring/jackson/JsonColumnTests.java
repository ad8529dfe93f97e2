package dev.phoebe.orm.spring.jackson;

import static dev.phoebe.orm.spring.jackson.Json.MAPPER;
import static dev.phoebe.orm.spring.jackson.Json.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.phoebe.orm.spring.jackson.shop.Gadget;
import dev.phoebe.orm.type.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;

class JsonColumnTests {

    record Bag(Json json) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'details':{'a':[1,2.50,null,true,'x']},'extra':null}",
                "{'id':1,'details':'text','extra':5}",
                "{'id':1,'details':[],'extra':[[]]}",
                "{'id':1,'details':false,'extra':{'':{}}}",
                "{'id':1,'details':12345678901234567890.123456789012345678901,'extra':1E+400}"
            })
    void whatIsWrittenIsRead(String text) {
        String json = quoted(text);
        Gadget gadget = MAPPER.readValue(json, Gadget.class);
        assertThat(MAPPER.writeValueAsString(gadget)).isEqualTo(json);
    }

    @Test
    void jsonStandsByItselfToo() {
        assertThat(MAPPER.writeValueAsString(Json.of("{}"))).isEqualTo("{}");
        assertThat(MAPPER.writeValueAsString(List.of(Json.NULL, Json.of("1")))).isEqualTo("[null,1]");
        assertThat(MAPPER.writeValueAsString(new Bag(Json.of("[1]")))).isEqualTo(quoted("{'json':[1]}"));
        assertThat(MAPPER.readValue(quoted("{'json':{'a' : 1}}"), Bag.class))
                .isEqualTo(new Bag(Json.of(quoted("{'a':1}"))));
        assertThat(MAPPER.readValue("[1, [2]]", new TypeReference<List<Json>>() {}))
                .containsExactly(Json.of("1"), Json.of("[2]"));
    }

    /** A tree has no room for a text that is JSON. */
    @Test
    void jsonGrowsIntoATree() {
        JsonNode tree = MAPPER.valueToTree(new Gadget(1L, Json.of(quoted("{'a':[1,'x']}")), null));
        assertThat(tree.get("details").get("a").get(1).asString()).isEqualTo("x");
        assertThat(MAPPER.treeToValue(tree, Gadget.class).details()).isEqualTo(Json.of(quoted("{'a':[1,'x']}")));
    }

    @Test
    void whatNoDatabaseKeepsIsRefused() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> MAPPER.readValue(quoted("{'id':1,'details':'\\u0000'}"), Gadget.class));
        assertThatExceptionOfType(InvalidNullException.class)
                .isThrownBy(() -> MAPPER.readValue(quoted("{'id':1,'details':null}"), Gadget.class));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> MAPPER.readValue(quoted("{'id':1,'details':{'a':}}"), Gadget.class));
    }
}
