package dev.phoebe.orm.active;

import dev.phoebe.orm.model.Occurrence;
import dev.phoebe.orm.model.RelatedQueries;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.RelatedSelects;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated tables: a table that can be asked directly, on the database to which its model is bound.
 *
 * @param <M> the model
 * @param <K> the type of its key
 * @param <T> the generated table itself
 */
public abstract class ActiveTable<M, K, T extends ActiveTable<M, K, T>> extends Table<M, K> {

    /** For generated code. */
    protected ActiveTable(Class<M> modelType, String schema, String name, Occurrence occurrence) {
        super(modelType, schema, name, occurrence);
    }

    /** The table once more, under another name: for self joins. */
    @Override
    public final T as(String alias) {
        return at(Occurrence.alias(alias));
    }

    /** The table once more, as one occurrence in a statement. */
    @Override
    public abstract T at(Occurrence occurrence);

    /** {@code select} of this table. */
    public final Select<M> select() {
        return store().select(this);
    }

    /** {@code insert} into this table, column by column. */
    public final Insert<M> insert() {
        return store().insert(this);
    }

    /** {@code update} of this table. */
    public final Update<M> update() {
        return store().update(this);
    }

    /** {@code delete} from this table. */
    public final Delete<M> delete() {
        return store().delete(this);
    }

    /** The row of a key; an error when there is none. */
    public final M get(K key) {
        return store().get(this, key);
    }

    /** The row of a key; null when there is none. */
    public final @Nullable M find(K key) {
        return store().find(this, key);
    }

    /** Inserts a row. */
    public final M create(M model) {
        return store().insert(model);
    }

    @Override
    protected final RelatedQueries relatedQueries() {
        return RelatedSelects.INSTANCE;
    }

    private Store store() {
        return Binding.of(modelType());
    }
}
