package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Makes a model out of a JSON object. */
final class ModelDeserializer<M> extends ValueDeserializer<M> {

    private final Table<M, ?> table;
    private final Map<String, ReadProperty<M>> properties;
    private final ObjectReader reader;

    ModelDeserializer(Table<M, ?> table, PropertyNames names) {
        this.table = table;
        this.properties = ReadProperty.of(table, names);
        this.reader = new ObjectReader(table.modelType(), properties.keySet());
    }

    @Override
    public Class<?> handledType() {
        return table.modelType();
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Collection<Object> getKnownPropertyNames() {
        return List.copyOf(properties.keySet());
    }

    @Override
    public void resolve(DeserializationContext context) {
        properties.values().forEach(property -> property.resolve(context));
    }

    @Override
    public M deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartObjectToken() && parser.currentToken() != JsonToken.PROPERTY_NAME) {
            return table.modelType().cast(context.handleUnexpectedToken(table.modelType(), parser));
        }
        Draft<M> draft = new Draft<>(table);
        reader.read(parser, context, name -> property(name).read(parser, context, draft));
        try {
            return draft.finish();
        } catch (RuntimeException e) { // a constructor or setter of the model refuses a value
            return table.modelType().cast(context.handleInstantiationProblem(table.modelType(), null, e));
        }
    }

    private ReadProperty<M> property(String name) {
        ReadProperty<M> property = properties.get(name);
        if (property == null) {
            throw new IllegalStateException("checked before");
        }
        return property;
    }

    @Override
    public Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer typeDeserializer) {
        return typeDeserializer.deserializeTypedFromObject(parser, context);
    }
}
