package dev.phoebe.orm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the unique key of a model by what the database calls it. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface ConstraintLookup {

    /** Finds nothing. */
    ConstraintLookup NONE = (constraint, model) -> null;

    /**
     * A unique key.
     *
     * @param model the class of the model
     * @param properties its properties, in the order of the key
     */
    record UniqueKey(Class<?> model, List<String> properties) {}

    /**
     * The key; null where no model describes it.
     *
     * @param constraint what the database calls it
     * @param model the simple name of the model to which the statement belongs; empty for none
     */
    @Nullable
    UniqueKey find(String constraint, String model);
}
