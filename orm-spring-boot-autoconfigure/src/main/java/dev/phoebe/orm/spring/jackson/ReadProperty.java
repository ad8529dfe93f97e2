package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.ManyToManyPath;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.exc.InvalidNullException;

/** One property of a model, as it is read. */
interface ReadProperty<M> {

    /** Must be called once before the first value is read. */
    default void resolve(DeserializationContext context) {}

    /** Reads the value at which the parser stands. */
    void read(JsonParser parser, DeserializationContext context, Draft<M> draft);

    /** All properties of a table by their names. */
    static <M> Map<String, ReadProperty<M>> of(Table<M, ?> table, PropertyNames names) {
        Map<String, ReadProperty<M>> properties = new LinkedHashMap<>();
        for (Column<M, ?> column : table.columns()) {
            Reference<M, ?> reference = column.reference();
            properties.putIfAbsent(
                    names.of(column.property()),
                    reference == null
                            ? new Value<>(column, new ValueReader(column))
                            : new Referred<>(
                                    column,
                                    new RefDeserializer(
                                            () -> reference.mapping().key(), names)));
        }
        for (RelationPath<M, ?> relation : table.relations()) {
            if (relation instanceof CollectionPath<M, ?> path) {
                properties.put(names.of(path.property()), new Collection<>(path));
            }
        }
        return properties;
    }

    private static <M> void give(
            Column<M, ?> column, @Nullable Object value, Draft<M> draft, DeserializationContext context) {
        if (value == null && column.definition().key() != null) {
            return; // what is not saved has no key
        }
        if (value == null && !column.definition().nullable()) {
            JavaType type = context.constructType(column.codec().type());
            throw InvalidNullException.from(context, PropertyName.construct(column.property()), type);
        }
        draft.give(column, value);
    }

    /** A value. */
    record Value<M>(Column<M, ?> column, ValueReader reader) implements ReadProperty<M> {

        @Override
        public void resolve(DeserializationContext context) {
            reader.resolve(context);
        }

        @Override
        public void read(JsonParser parser, DeserializationContext context, Draft<M> draft) {
            give(column, reader.read(parser, context), draft, context);
        }
    }

    /** A reference. */
    record Referred<M>(Column<M, ?> column, RefDeserializer deserializer) implements ReadProperty<M> {

        @Override
        public void resolve(DeserializationContext context) {
            deserializer.resolve(context);
        }

        @Override
        public void read(JsonParser parser, DeserializationContext context, Draft<M> draft) {
            boolean none = parser.currentToken() == JsonToken.VALUE_NULL;
            give(column, none ? null : deserializer.deserialize(parser, context), draft, context);
        }
    }

    /** A collection. */
    record Collection<M, T>(CollectionPath<M, T> path) implements ReadProperty<M> {

        @Override
        public void read(JsonParser parser, DeserializationContext context, Draft<M> draft) {
            Class<?> kind = path instanceof ManyToManyPath ? ManyToMany.class : Backref.class;
            draft.give(path, new RelatedDeserializer<>(kind, path.target()).deserialize(parser, context));
        }
    }
}
