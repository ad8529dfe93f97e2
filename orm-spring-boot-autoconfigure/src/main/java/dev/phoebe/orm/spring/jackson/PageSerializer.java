package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes pages of all kinds: {@code {"content": [...], "page": {...}}}. */
final class PageSerializer extends ValueSerializer<Object> {

    private final JavaType element;
    private final PropertyNames names;

    PageSerializer(JavaType element, PropertyNames names) {
        this.element = element;
        this.names = names;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(value);
        if (value instanceof Page<?> page) {
            write(page, generator, context);
        } else if (value instanceof Slice<?> slice) {
            write(slice, generator, context);
        } else {
            write((CursorPage<?>) value, generator, context);
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private void write(Page<?> page, JsonGenerator generator, SerializationContext context) {
        begin(page.content(), page.size(), generator, context);
        generator.writeNumberProperty(names.of("number"), page.number());
        generator.writeNumberProperty(names.of("totalElements"), page.totalElements());
        generator.writeNumberProperty(names.of("totalPages"), page.totalPages());
    }

    private void write(Slice<?> slice, JsonGenerator generator, SerializationContext context) {
        begin(slice.content(), slice.size(), generator, context);
        generator.writeNumberProperty(names.of("number"), slice.number());
        generator.writeBooleanProperty(names.of("hasNext"), slice.hasNext());
    }

    private void write(CursorPage<?> page, JsonGenerator generator, SerializationContext context) {
        begin(page.content(), page.size(), generator, context);
        writeText(names.of("next"), page.next(), generator);
        writeText(names.of("previous"), page.previous(), generator);
    }

    private static void writeText(String name, @Nullable String text, JsonGenerator generator) {
        generator.writeName(name);
        if (text == null) {
            generator.writeNull();
        } else {
            generator.writeString(text);
        }
    }

    private void begin(List<?> content, int size, JsonGenerator generator, SerializationContext context) {
        generator.writeName(names.of("content"));
        if (element.isJavaLangObject()) { // web frameworks hand over the bare class: each row speaks for itself
            RelatedSerializer.write(content, generator, context);
        } else {
            JavaType list = context.getTypeFactory().constructCollectionType(List.class, element);
            context.findTypedValueSerializer(list, true).serialize(content, generator, context);
        }
        generator.writeName(names.of("page"));
        generator.writeStartObject();
        generator.writeNumberProperty(names.of("size"), size);
    }
}
