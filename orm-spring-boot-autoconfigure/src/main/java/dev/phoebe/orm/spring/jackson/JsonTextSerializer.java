package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.type.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes JSON as the JSON that it is; into a tree or another format value by value. */
final class JsonTextSerializer extends ValueSerializer<Json> {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public Class<Json> handledType() {
        return Json.class;
    }

    @Override
    public void serialize(Json value, JsonGenerator generator, SerializationContext context) {
        if (generator instanceof JsonGeneratorBase) {
            generator.writeRawValue(value.text());
            return;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), value.text())) {
            parser.nextToken();
            generator.copyCurrentStructureExact(parser);
        }
    }
}
