package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.relation.Related;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a collection that stands outside a model: null where it is not loaded, because an empty list would be a lie. */
final class RelatedSerializer extends ValueSerializer<Related<?>> {

    @Override
    public boolean isEmpty(SerializationContext context, Related<?> related) {
        return !related.isLoaded();
    }

    @Override
    public void serialize(Related<?> related, JsonGenerator generator, SerializationContext context) {
        List<?> rows = related.listIfLoaded();
        if (rows == null) {
            generator.writeNull();
        } else {
            write(rows, generator, context);
        }
    }

    static void write(List<?> rows, JsonGenerator generator, SerializationContext context) {
        generator.writeStartArray(rows, rows.size());
        for (Object row : rows) {
            context.writeValue(generator, row);
        }
        generator.writeEndArray();
    }
}
