package dev.phoebe.orm.tck.contract;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.model.ArrayColumn;

/** The models of the tests. */
public final class Models {

    /** Where they are; a module that runs the contracts may have models of its own. */
    private static final String OURS = "dev.phoebe.orm.tck.";

    private Models() {}

    /** Those whose tables stand in schemas. */
    public static ModelRegistry inSchemas() {
        return ModelRegistry.discover(Models.class.getClassLoader())
                .filter(table -> table.modelType().getName().startsWith(OURS + "schemas."));
    }

    /**
     * Those that every database has tables for: not those with arrays, nor those in schemas and what belongs to them, nor
     * those with special indexes.
     */
    public static ModelRegistry everywhere() {
        return ModelRegistry.discover(Models.class.getClassLoader())
                .filter(table -> table.modelType().getName().startsWith(OURS))
                .filter(table -> !table.modelType().getName().startsWith(OURS + "schemas."))
                .filter(table -> !table.modelType().getName().startsWith(OURS + "indexes."))
                .filter(table -> table.columns().stream().noneMatch(column -> column instanceof ArrayColumn));
    }
}
