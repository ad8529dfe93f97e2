package dev.phoebe.orm.tck.contract;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.model.ArrayColumn;

/** The models of the tests. */
public final class Models {

    private Models() {}

    /** Those that every database has tables for: not those with arrays. */
    public static ModelRegistry everywhere() {
        return ModelRegistry.discover(Models.class.getClassLoader())
                .filter(table -> table.columns().stream().noneMatch(column -> column instanceof ArrayColumn));
    }
}
