package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.CollectionReader;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Related;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/** Reads a list of objects as a loaded collection. */
final class RelatedDeserializer<T> extends ValueDeserializer<Related<T>> {

    /** A loaded collection is never asked for the key of its owner, but must have one. */
    private static final Object NO_OWNER = "none";

    private final Class<?> kind;
    private final Table<T, ?> target;

    RelatedDeserializer(Class<?> kind, Table<T, ?> target) {
        this.kind = kind;
        this.target = target;
    }

    @Override
    public Class<?> handledType() {
        return kind;
    }

    @Override
    public Related<T> deserialize(JsonParser parser, DeserializationContext context) {
        JavaType list = context.getTypeFactory().constructCollectionType(List.class, target.modelType());
        List<T> rows = context.readValue(parser, list);
        if (rows == null || rows.contains(null)) {
            throw InvalidNullException.from(context, PropertyName.NO_NAME, list);
        }
        return loaded(rows);
    }

    private Related<T> loaded(List<T> rows) {
        CollectionReader<T> reader = CollectionReader.lazy(keys -> Map.of(NO_OWNER, rows));
        Related<T> related = kind == ManyToMany.class ? reader.manyToMany(NO_OWNER) : reader.backref(NO_OWNER);
        reader.load();
        return related;
    }
}
