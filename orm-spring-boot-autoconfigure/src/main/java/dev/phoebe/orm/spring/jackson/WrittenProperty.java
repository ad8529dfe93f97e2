package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Reference;
import dev.phoebe.orm.model.RelationPath;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.Related;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** One property of a model, as it is written. */
interface WrittenProperty<M> {

    String name();

    /** Writes name and value, or nothing. */
    void write(M model, JsonGenerator generator, SerializationContext context);

    /** All properties of a table: its columns, and behind them its collections. */
    static <M> List<WrittenProperty<M>> of(Table<M, ?> table, PropertyNames names, boolean nulls) {
        List<WrittenProperty<M>> properties = new ArrayList<>();
        for (Column<M, ?> column : table.columns()) {
            String name = names.of(column.property());
            Reference<M, ?> reference = column.reference();
            if (reference == null) {
                properties.add(new Value<>(name, nulls, column));
            } else if (reference.columns().get(0).equals(column)) {
                properties.add(new Referred<>(name, nulls, reference, new RefSerializer(null, names)));
            }
        }
        for (RelationPath<M, ?> relation : table.relations()) {
            if (relation instanceof CollectionPath<M, ?> path) {
                properties.add(new Collection<>(names.of(path.property()), path));
            }
        }
        return properties;
    }

    /** A value, by Jackson's own serializer for it. */
    record Value<M>(String name, boolean nulls, Column<M, ?> column) implements WrittenProperty<M> {

        @Override
        public void write(M model, JsonGenerator generator, SerializationContext context) {
            Object value = column.get(model);
            if (value != null) {
                generator.writeName(name);
                context.writeValue(generator, value);
            } else if (nulls) {
                generator.writeNullProperty(name);
            }
        }
    }

    /** A reference: loaded or not. */
    record Referred<M, T>(String name, boolean nulls, Reference<M, T> reference, RefSerializer serializer)
            implements WrittenProperty<M> {

        @Override
        public void write(M model, JsonGenerator generator, SerializationContext context) {
            Ref<T> ref = reference.ref(model);
            if (ref != null) {
                generator.writeName(name);
                serializer.write(ref, reference.mapping().key(), generator, context);
            } else if (nulls) {
                generator.writeNullProperty(name);
            }
        }
    }

    /** A collection: nothing at all unless it is loaded. */
    record Collection<M, T>(String name, CollectionPath<M, T> path) implements WrittenProperty<M> {

        @Override
        public void write(M model, JsonGenerator generator, SerializationContext context) {
            Related<T> related = path.get(model);
            List<T> rows = related == null ? null : related.listIfLoaded();
            if (rows != null) {
                generator.writeName(name);
                RelatedSerializer.write(rows, generator, context);
            }
        }
    }
}
