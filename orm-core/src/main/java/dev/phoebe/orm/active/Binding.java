package dev.phoebe.orm.active;

import dev.phoebe.orm.error.ModelRoutingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which database the ambient form of a model means: the one that it is bound to, or for a block, in one thread, another
 * one. A model that is bound to two databases at once is an error, never a silent choice.
 */
public final class Binding {

    private static final Map<Class<?>, List<Store>> STORES = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Store> OVERRIDE = new ThreadLocal<>();

    private Binding() {}

    /** Binds models to a database. */
    public static void bind(Store store, Iterable<Class<?>> models) {
        for (Class<?> model : models) {
            STORES.merge(model, List.of(store), Binding::both);
        }
    }

    private static List<Store> both(List<Store> some, List<Store> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Takes back all bindings to a database that is closed. */
    public static void unbind(Store store) {
        for (Class<?> model : STORES.keySet()) { // a class that nobody binds is let go of, and its class loader with it
            STORES.computeIfPresent(model, (key, stores) -> {
                List<Store> others =
                        stores.stream().filter(other -> other != store).toList();
                return others.isEmpty() ? null : others;
            });
        }
    }

    /** Runs work in which every model means this database, in this thread. */
    public static <R extends @Nullable Object> R during(Store store, Supplier<R> work) {
        Store before = OVERRIDE.get();
        OVERRIDE.set(store);
        try {
            return work.get();
        } finally {
            if (before == null) {
                OVERRIDE.remove();
            } else {
                OVERRIDE.set(before);
            }
        }
    }

    /** The database of a model. */
    static Store of(Class<?> model) {
        Store override = OVERRIDE.get();
        if (override != null) {
            return override;
        }
        List<Store> stores = STORES.getOrDefault(model, List.of());
        if (stores.size() == 1) {
            return stores.get(0);
        }
        throw new ModelRoutingException(
                stores.isEmpty()
                        ? model.getName()
                                + " is bound to no database. Open one that knows it, or run this inside db.bind(...)."
                        : model.getName() + " is bound to " + stores.size() + " databases at once: say which one by "
                                + "db.save(model), db.select(TABLE), or by running this inside db.bind(...).");
    }
}
