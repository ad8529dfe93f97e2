package dev.phoebe.orm.spring.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.Related;
import dev.phoebe.orm.type.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Finds how our types are written. */
final class OrmSerializers implements Serializers {

    private final Models models;

    OrmSerializers(Models models) {
        this.models = models;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> raw = type.getRawClass();
        if (Ref.class.isAssignableFrom(raw)) {
            Table<?, ?> target = target(type, Ref.class);
            return new RefSerializer(target == null ? null : target.primaryKey(), new PropertyNames(config));
        }
        if (Related.class.isAssignableFrom(raw)) {
            return new RelatedSerializer();
        }
        if (raw == Page.class || raw == Slice.class || raw == CursorPage.class) {
            return new PageSerializer(type.containedTypeOrUnknown(0), new PropertyNames(config));
        }
        return raw == Json.class ? new JsonTextSerializer() : model(config, raw);
    }

    private @Nullable Table<?, ?> target(JavaType type, Class<?> relation) {
        return models.find(
                type.findSuperType(relation).containedTypeOrUnknown(0).getRawClass());
    }

    private <M> @Nullable ModelSerializer<M> model(SerializationConfig config, Class<M> raw) {
        Table<M, ?> table = models.find(raw);
        return table == null ? null : new ModelSerializer<>(table, config);
    }
}
