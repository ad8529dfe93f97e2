package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.KeyDefinition;
import dev.phoebe.orm.model.RefColumn;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.relation.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/** Reads a reference: an object with the key, of which only the key is taken, or the key alone. */
final class RefDeserializer extends ValueDeserializer<Ref<?>> {

    /** What stands in the object: the parts of the key, whose values are wanted, and whatever else the model has. */
    private record Shape(KeyDefinition key, List<String> names, List<Part> parts, Set<String> properties) {}

    /**
     * How one part of the key is read.
     *
     * @param reference where the part is a reference, how that is read from an object; null for all others
     */
    private record Part(ValueReader value, @Nullable RefDeserializer reference) {

        @Nullable
        Object read(JsonParser parser, DeserializationContext context) {
            return reference != null && parser.isExpectedStartObjectToken()
                    ? reference.deserialize(parser, context).id()
                    : value.read(parser, context);
        }
    }

    private final Supplier<KeyDefinition> target;
    private final PropertyNames names;
    private @Nullable Shape shape;

    RefDeserializer(Supplier<KeyDefinition> target, PropertyNames names) {
        this.target = target;
        this.names = names;
    }

    @Override
    public Class<?> handledType() {
        return Ref.class;
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public void resolve(DeserializationContext context) {
        KeyDefinition key = target.get();
        List<Part> parts = new ArrayList<>();
        for (Column<?, ?> column : key.columns()) {
            ValueReader value = new ValueReader(column);
            value.resolve(context);
            parts.add(new Part(value, reference(column, context)));
        }
        List<String> keyNames = names.ofKey(key);
        Set<String> properties = new LinkedHashSet<>(keyNames);
        key.table().columns().forEach(column -> properties.add(names.of(column.property())));
        for (RelationPath<?, ?> relation : key.table().relations()) {
            properties.add(names.of(relation.property()));
        }
        shape = new Shape(key, keyNames, parts, properties);
    }

    private @Nullable RefDeserializer reference(Column<?, ?> column, DeserializationContext context) {
        if (!(column instanceof RefColumn<?, ?, ?> reference)) {
            return null;
        }
        RefDeserializer nested = new RefDeserializer(() -> reference.mapping().key(), names);
        nested.resolve(context);
        return nested;
    }

    @Override
    public Ref<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (shape == null) {
            throw new IllegalStateException("not resolved");
        }
        boolean object = parser.isExpectedStartObjectToken();
        if (!object && shape.parts.size() > 1) {
            return (Ref<?>) context.handleUnexpectedToken(Ref.class, parser);
        }
        @Nullable
        Object[] parts = object
                ? readObject(parser, context, shape)
                : new @Nullable Object[] {shape.parts.get(0).read(parser, context)};
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null) {
                throw InvalidNullException.from(
                        context,
                        PropertyName.construct(shape.names.get(i)),
                        context.constructType(shape.parts.get(i).value.type()));
            }
        }
        return Ref.id(Objects.requireNonNull(shape.key.key(Arrays.asList(parts))));
    }

    private static @Nullable Object[] readObject(JsonParser parser, DeserializationContext context, Shape shape) {
        ObjectReader object = new ObjectReader(shape.key.table().modelType(), shape.properties);
        @Nullable Object[] parts = new @Nullable Object[shape.names.size()];
        object.read(parser, context, name -> {
            int part = shape.names.indexOf(name);
            if (part >= 0) {
                parts[part] = shape.parts.get(part).read(parser, context);
            } else {
                parser.skipChildren();
            }
        });
        return parts;
    }
}
