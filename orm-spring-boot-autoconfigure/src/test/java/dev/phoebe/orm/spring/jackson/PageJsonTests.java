package dev.phoebe.orm.spring.jackson;

import static dev.phoebe.orm.spring.jackson.Json.MAPPER;
import static dev.phoebe.orm.spring.jackson.Json.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.spring.jackson.shop.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;

class PageJsonTests {

    private static final List<Tag> TAGS = List.of(new Tag(1L, "a"), new Tag(2L, "b"));
    private static final String CONTENT = "'content':[{'id':1,'name':'a'},{'id':2,'name':'b'}]";

    @Test
    void aPage() {
        Page<Tag> page = new Page<>(TAGS, 20, 0, 1000);
        String json = quoted("{" + CONTENT + ",'page':{'size':20,'number':0,'totalElements':1000,'totalPages':50}}");
        assertThat(MAPPER.writeValueAsString(page)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, new TypeReference<Page<Tag>>() {})).isEqualTo(page);
    }

    @Test
    void aSlice() {
        Slice<Tag> slice = new Slice<>(TAGS, 2, 3, true);
        String json = quoted("{" + CONTENT + ",'page':{'size':2,'number':3,'hasNext':true}}");
        assertThat(MAPPER.writeValueAsString(slice)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, new TypeReference<Slice<Tag>>() {})).isEqualTo(slice);
    }

    @Test
    void aCursorPage() {
        CursorPage<Tag> page = new CursorPage<>(TAGS, 2, "abc", null);
        String json = quoted("{" + CONTENT + ",'page':{'size':2,'next':'abc','previous':null}}");
        assertThat(MAPPER.writeValueAsString(page)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, new TypeReference<CursorPage<Tag>>() {}))
                .isEqualTo(page);
    }

    @Test
    void namesAreTheMappers() {
        assertThat(Json.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build()
                        .writeValueAsString(new Page<>(List.of(), 20, 0, 0)))
                .isEqualTo(quoted("{'content':[],'page':{'size':20,'number':0,'total_elements':0,'total_pages':0}}"));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle")})
    interface Shape {}

    record Circle(int radius) implements Shape {}

    record Search(Page<Shape> shapes) {}

    @Test
    void rowsKeepTheirDeclaredTypeOrSpeakForThemselves() {
        Page<Shape> page = new Page<>(List.of(new Circle(3)), 20, 0, 1);
        String row = quoted("{'content':[{'@type':'circle','radius':3}],'page'");
        JavaType type = MAPPER.getTypeFactory().constructParametricType(Page.class, Shape.class);
        assertThat(MAPPER.writerFor(type).writeValueAsString(page)).startsWith(row);
        assertThat(MAPPER.writeValueAsString(page)).startsWith(row);
        assertThat(MAPPER.writeValueAsString(new Search(page))).startsWith(quoted("{'shapes':") + row);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(new Search(page)), Search.class))
                .isEqualTo(new Search(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'content':[]}",
                "{'content':[],'page':{}}",
                "{'content':5,'page':{'size':1}}",
                "{'page':{'size':1}}"
            })
    void whatIsNoPageIsRefused(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> MAPPER.readValue(quoted(json), new TypeReference<Page<Tag>>() {}));
    }
}
