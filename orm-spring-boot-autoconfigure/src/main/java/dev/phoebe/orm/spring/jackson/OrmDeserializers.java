package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.type.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** Finds how our types are read. */
final class OrmDeserializers implements Deserializers {

    private static final Set<Class<?>> PAGES = Set.of(Page.class, Slice.class, CursorPage.class);
    private static final Set<Class<?>> RELATIONS = Set.of(Ref.class, Backref.class, ManyToMany.class);

    private final Models models;

    OrmDeserializers(Models models) {
        this.models = models;
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return type == Json.class || PAGES.contains(type) || RELATIONS.contains(type) || models.find(type) != null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        PropertyNames names = new PropertyNames(config);
        if (PAGES.contains(raw)) {
            return new PageDeserializer(type, names);
        }
        if (raw == Json.class) {
            return new JsonTextDeserializer();
        }
        JavaType model = RELATIONS.contains(raw) ? type.containedTypeOrUnknown(0) : type;
        Table<?, ?> table = models.find(model.getRawClass());
        if (table == null) {
            return null;
        }
        if (raw == Ref.class) {
            return new RefDeserializer(table::primaryKey, names);
        }
        return raw == table.modelType() ? new ModelDeserializer<>(table, names) : new RelatedDeserializer<>(raw, table);
    }
}
