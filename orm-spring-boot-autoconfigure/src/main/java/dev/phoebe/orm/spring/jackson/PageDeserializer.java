package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads pages of all kinds, for programs that are clients of others. What it does not know it passes over. */
final class PageDeserializer extends ValueDeserializer<Object> {

    private final JavaType type;
    private final PropertyNames names;

    PageDeserializer(JavaType type, PropertyNames names) {
        this.type = type;
        this.names = names;
    }

    @Override
    public Class<?> handledType() {
        return type.getRawClass();
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartObjectToken()) {
            return context.handleUnexpectedToken(type, parser);
        }
        JavaType list = context.getTypeFactory().constructCollectionType(List.class, type.containedTypeOrUnknown(0));
        List<?> content = null;
        JsonNode page = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            try {
                if (name.equals(names.of("content"))) {
                    content = context.readValue(parser, list);
                } else if (name.equals(names.of("page"))) {
                    page = context.readTree(parser);
                } else {
                    parser.skipChildren();
                }
            } catch (JacksonException e) {
                throw DatabindException.wrapWithPath(
                        context, e, new JacksonException.Reference(type.getRawClass(), name));
            }
        }
        if (content == null || page == null || !page.path(names.of("size")).isInt()) {
            return context.reportInputMismatch(type, "A page has a list 'content' and an object 'page' with a size");
        }
        return page(content, page);
    }

    private Object page(List<?> content, JsonNode page) {
        int size = page.path(names.of("size")).asInt();
        int number = page.path(names.of("number")).asInt(0);
        if (type.hasRawClass(Page.class)) {
            return new Page<>(
                    content, size, number, page.path(names.of("totalElements")).asLong(0));
        }
        if (type.hasRawClass(Slice.class)) {
            return new Slice<>(
                    content, size, number, page.path(names.of("hasNext")).asBoolean(false));
        }
        return new CursorPage<>(content, size, text(page, "next"), text(page, "previous"));
    }

    private @Nullable String text(JsonNode page, String property) {
        JsonNode node = page.path(names.of(property));
        return node.isString() ? node.asString() : null;
    }
}
