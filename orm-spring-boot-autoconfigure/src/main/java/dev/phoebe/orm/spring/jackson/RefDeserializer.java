package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Ref;
import java.util.LinkedHashSet;
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

    /** What stands in the object: the key, of which the value is wanted, and whatever else the model has. */
    private record Shape(Class<?> model, String key, ValueReader reader, Set<String> properties) {}

    private final Supplier<? extends Table<?, ?>> target;
    private final PropertyNames names;
    private @Nullable Shape shape;

    RefDeserializer(Supplier<? extends Table<?, ?>> target, PropertyNames names) {
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
        Table<?, ?> table = target.get();
        Column<?, ?> key = table.keyColumns().get(0); // no reference leads to a key of several columns
        ValueReader reader = new ValueReader(key);
        reader.resolve(context);
        Set<String> properties = new LinkedHashSet<>();
        table.columns().forEach(column -> properties.add(names.of(column.property())));
        for (RelationPath<?, ?> relation : table.relations()) {
            properties.add(names.of(relation.property()));
        }
        shape = new Shape(table.modelType(), names.of(key.property()), reader, properties);
    }

    @Override
    public Ref<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (shape == null) {
            throw new IllegalStateException("not resolved");
        }
        boolean object = parser.isExpectedStartObjectToken();
        Object key = object ? readObject(parser, context, shape) : shape.reader.read(parser, context);
        if (key == null) {
            throw InvalidNullException.from(
                    context, PropertyName.construct(shape.key), context.constructType(shape.reader.type()));
        }
        return Ref.id(key);
    }

    private static @Nullable Object readObject(JsonParser parser, DeserializationContext context, Shape shape) {
        ObjectReader object = new ObjectReader(shape.model, shape.properties);
        @Nullable Object[] key = new @Nullable Object[1];
        object.read(parser, context, name -> {
            if (name.equals(shape.key)) {
                key[0] = shape.reader.read(parser, context);
            } else {
                parser.skipChildren();
            }
        });
        return key[0];
    }
}
