package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Key;
import dev.phoebe.orm.model.KeyDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** Writes what is left of a row that is not written as a whole: its key. */
record KeyWriter(PropertyNames names) {

    /** The properties of the key, without the braces around them. */
    void writeContent(
            @Nullable KeyDefinition definition,
            @Nullable Object key,
            JsonGenerator generator,
            SerializationContext context) {
        List<String> properties = definition == null ? List.of(names.of("id")) : names.ofKey(definition);
        for (int i = 0; i < properties.size(); i++) {
            generator.writeName(properties.get(i));
            context.writeValue(generator, key instanceof Key parts ? parts.part(i) : key);
        }
    }
}
