package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.KeyDefinition;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a reference: the whole row where it is loaded, else its key. */
final class RefSerializer extends ValueSerializer<Ref<?>> {

    private final @Nullable KeyDefinition target;
    private final KeyWriter keys;

    /**
     * A serializer of references.
     *
     * @param target the key by which they lead there; null where the type does not tell
     */
    RefSerializer(@Nullable KeyDefinition target, PropertyNames names) {
        this.target = target;
        this.keys = new KeyWriter(names);
    }

    @Override
    public void serialize(Ref<?> ref, JsonGenerator generator, SerializationContext context) {
        write(ref, target, generator, context);
    }

    void write(Ref<?> ref, @Nullable KeyDefinition key, JsonGenerator generator, SerializationContext context) {
        Object row = ref.getIfLoaded();
        if (row != null) {
            context.writeValue(generator, row);
        } else {
            generator.writeStartObject();
            keys.writeContent(key, ref.id(), generator, context);
            generator.writeEndObject();
        }
    }
}
