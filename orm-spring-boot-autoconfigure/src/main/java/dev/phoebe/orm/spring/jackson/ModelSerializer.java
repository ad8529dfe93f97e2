package dev.phoebe.orm.spring.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.phoebe.orm.model.Table;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a model from its table. */
final class ModelSerializer<M> extends ValueSerializer<M> {

    private final Table<M, ?> table;
    private final KeyWriter keys;
    private final List<WrittenProperty<M>> properties;

    ModelSerializer(Table<M, ?> table, SerializationConfig config) {
        this.table = table;
        PropertyNames names = new PropertyNames(config);
        JsonInclude.Include inclusion = config.getDefaultPropertyInclusion().getValueInclusion();
        boolean nulls = inclusion == JsonInclude.Include.ALWAYS || inclusion == JsonInclude.Include.USE_DEFAULTS;
        this.keys = new KeyWriter(names);
        this.properties = WrittenProperty.of(table, names, nulls);
    }

    @Override
    public Class<M> handledType() {
        return table.modelType();
    }

    @Override
    public void serialize(M model, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(model);
        writeContent(model, generator, context);
        generator.writeEndObject();
    }

    @Override
    public void serializeWithType(
            M model, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        WritableTypeId type = typeSerializer.writeTypePrefix(
                generator, context, typeSerializer.typeId(model, JsonToken.START_OBJECT));
        writeContent(model, generator, context);
        typeSerializer.writeTypeSuffix(generator, context, type);
    }

    private void writeContent(M model, JsonGenerator generator, SerializationContext context) {
        Object key = table.key(model);
        RowPath path = RowPath.of(context);
        if (!path.enter(table.modelType(), key, model)) {
            keys.writeContent(table.primaryKey(), key, generator, context);
            return;
        }
        try {
            for (WrittenProperty<M> property : properties) {
                write(property, model, generator, context);
            }
        } finally {
            path.leave();
        }
    }

    private void write(WrittenProperty<M> property, M model, JsonGenerator generator, SerializationContext context) {
        try {
            property.write(model, generator, context);
        } catch (RuntimeException e) {
            throw DatabindException.wrapWithPath(
                    context, e, new JacksonException.Reference(table.modelType(), property.name()));
        }
    }
}
