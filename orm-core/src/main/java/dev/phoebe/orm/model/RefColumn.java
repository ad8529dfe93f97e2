package dev.phoebe.orm.model;

import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.Refs;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key: as an expression it is the key, as a relation it leads to the row.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 * @param <K> the type of the key
 */
public final class RefColumn<M, T, K> extends Column<M, K> implements RelationPath<M, T> {

    private final int index;
    private final ReferenceAction onDelete;

    /** How the key of a target is read. */
    private final Function<T, @Nullable Object> keyOf;

    private @Nullable Table<T, K> target;
    private @Nullable Table<T, K> joined;

    RefColumn(Table<M, ?> table, ColumnDefinition<K> definition, int ordinal, int index, ReferenceAction onDelete) {
        super(table, definition, ordinal);
        this.index = index;
        this.onDelete = onDelete;
        this.keyOf = model -> target().key(model);
    }

    /** {@code author_id = ?}, the key of a saved model. */
    public Condition is(T model) {
        K key = target().key(model);
        if (key == null) {
            throw new UnsavedReferenceException("A row of "
                    + target().modelType().getSimpleName() + " that is not saved yet cannot be compared with " + this
                    + ": it has no key. Save it first.");
        }
        return eq(key);
    }

    /** What the field of a model holds. */
    @SuppressWarnings("unchecked") // generated code answers with the field of this relation
    public @Nullable Ref<T> ref(M model) {
        return (Ref<T>) owner().value(model, field());
    }

    /** The key to which a model refers; null where it refers to nothing, or to a row that is not saved. */
    @Override
    @SuppressWarnings("unchecked") // a reference to the target has its key
    public @Nullable K get(M model) {
        Ref<T> ref = ref(model);
        return ref == null ? null : (K) Refs.key(ref, keyOf);
    }

    @Override
    public void bind(M model, Parameters parameters, int index) throws SQLException {
        codec().bind(parameters, index, get(model));
    }

    /** What becomes of the referring row. */
    public ReferenceAction onDelete() {
        return onDelete;
    }

    /** The relation with relations of its own to load: {@code BOOK.author.prefetch(AUTHOR.country)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Prefetch<M, T> prefetch(RelationPath<T, ?>... nested) {
        return Prefetch.of(this).nested(Arrays.asList(nested));
    }

    @Override
    public Table<M, ?> owner() {
        return table();
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the table to which this relation leads
    public Table<T, K> target() {
        Table<T, K> table = target;
        if (table == null) {
            table = (Table<T, K>) owner().target(index);
            target = table;
        }
        return table;
    }

    /** The target as it is joined along this reference: always the same object, because making one takes a while. */
    public Table<T, K> joined() {
        Table<T, K> table = joined;
        if (table == null) {
            table = target().at(Occurrence.path(this));
            joined = table;
        }
        return table;
    }

    @Override
    public int index() {
        return index;
    }

    PathJoin pathJoin() {
        return new PathJoin(
                table(),
                property(),
                List.of(name()),
                List.of(target().keyColumns().get(0).name()),
                definition().nullable());
    }
}
