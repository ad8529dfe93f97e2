package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.model.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tables of all models, collected when the first one is asked for: mappers are made before databases are. */
final class Models {

    private final Supplier<? extends Collection<ModelRegistry>> registries;
    private volatile @Nullable Map<Class<?>, Table<?, ?>> tables;

    Models(Supplier<? extends Collection<ModelRegistry>> registries) {
        this.registries = registries;
    }

    /** The table of a class; null where it is no model. */
    @SuppressWarnings("unchecked") // a table is kept under the class of its own model
    <M> @Nullable Table<M, ?> find(Class<M> type) {
        boolean candidate = !type.isPrimitive()
                && !type.isArray()
                && !type.isInterface()
                && !type.getName().startsWith("java.");
        return candidate ? (Table<M, ?>) tables().get(type) : null;
    }

    private Map<Class<?>, Table<?, ?>> tables() {
        Map<Class<?>, Table<?, ?>> known = tables;
        if (known == null) {
            known = new HashMap<>();
            for (ModelRegistry registry : registries.get()) {
                for (Table<?, ?> table : registry.tables()) {
                    known.put(table.modelType(), table);
                }
            }
            tables = known;
        }
        return known;
    }
}
