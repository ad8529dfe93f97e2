package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.type.Json;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads any JSON, with all digits of its numbers. */
final class JsonTextDeserializer extends ValueDeserializer<Json> {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public Class<?> handledType() {
        return Json.class;
    }

    @Override
    public Json deserialize(JsonParser parser, DeserializationContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructureExact(parser);
        }
        try {
            return Json.of(text.toString());
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }
}
