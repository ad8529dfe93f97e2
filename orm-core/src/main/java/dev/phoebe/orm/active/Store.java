package dev.phoebe.orm.active;

import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Delete;
import dev.phoebe.orm.query.Insert;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.Update;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ambient form asks of a database. {@code Database} is one. */
public interface Store {

    /** A select that is bound to this database. */
    <T extends @Nullable Object> Select<T> select(Selectable<T> what);

    /** An insert that is bound to this database. */
    <M> Insert<M> insert(Table<M, ?> table);

    /** An update that is bound to this database. */
    <M> Update<M> update(Table<M, ?> table);

    /** A delete that is bound to this database. */
    <M> Delete<M> delete(Table<M, ?> table);

    /** The row of a key; an error when there is none. */
    <M, K> M get(Table<M, K> table, K key);

    /** The row of a key; null when there is none. */
    <M, K> @Nullable M find(Table<M, K> table, K key);

    /** Inserts a row. */
    <M> M insert(M model);

    /** Inserts rows. */
    <M> List<M> insertAll(Collection<? extends M> models);

    /** Inserts or updates a row. */
    <M> M save(M model);

    /** Deletes a row. */
    <M> void delete(M model);

    /** Reads a row again. */
    <M> M refresh(M model);
}
