package dev.phoebe.orm.active;

import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.Table;

/**
 * The base of generated tables: a table that can be asked directly, on the database to which its model is bound.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public abstract class ActiveTable<M, K> extends Table<M, K> {

    /** For generated code. */
    protected ActiveTable(Class<M> modelType, String schema, String name, Occurrence occurrence) {
        super(modelType, schema, name, occurrence);
    }
}
