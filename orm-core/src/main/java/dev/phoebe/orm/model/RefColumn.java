package dev.phoebe.orm.model;

import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.sql.PathJoin;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
    private final Supplier<? extends Table<T, K>> target;
    private @Nullable Table<T, K> joined;

    RefColumn(
            Table<M, ?> table,
            ColumnDefinition<K> definition,
            int ordinal,
            int index,
            ReferenceAction onDelete,
            Supplier<? extends Table<T, K>> target) {
        super(table, definition, ordinal);
        this.index = index;
        this.onDelete = onDelete;
        this.target = target;
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
        return (Ref<T>) owner().relation(model, index);
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
    public Table<T, K> target() {
        return target.get();
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
