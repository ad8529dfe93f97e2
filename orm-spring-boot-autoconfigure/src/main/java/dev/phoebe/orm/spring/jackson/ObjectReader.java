package dev.phoebe.orm.spring.jackson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Goes through the properties of a JSON object: only those that are known, and each of them once. */
record ObjectReader(Class<?> model, Collection<String> known) {

    /** Calls {@code property} with the name of each one, while the parser stands at its value. */
    void read(JsonParser parser, DeserializationContext context, Consumer<String> property) {
        Set<String> seen = new HashSet<>();
        boolean entered = parser.currentToken() == JsonToken.PROPERTY_NAME; // a type id was read before us
        for (String name = entered ? parser.currentName() : parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (!known.contains(name)) {
                throw UnrecognizedPropertyException.from(parser, model, name, new ArrayList<>(known));
            }
            try {
                if (!seen.add(name)) {
                    throw new DuplicatePropertyException(parser, model);
                }
                property.accept(name);
            } catch (RuntimeException e) {
                throw DatabindException.wrapWithPath(context, e, new JacksonException.Reference(model, name));
            }
        }
    }
}
