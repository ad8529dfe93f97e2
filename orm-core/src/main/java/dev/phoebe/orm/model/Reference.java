package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.relation.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row of another table, or of the same: a foreign key of one column or of several.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 */
public sealed interface Reference<M, T> extends RelationPath<M, T> permits RefColumn, CompositeRef {

    /** What it joins by. */
    KeyMapping mapping();

    /** The columns that refer. */
    List<? extends Column<M, ?>> columns();

    /** What the field of a model holds. */
    @Nullable
    Ref<T> ref(M model);

    /** The key to which a model refers; null where it refers to nothing, or to a row that has no key yet. */
    @Nullable
    Object keyOf(M model);

    /** Whether a row may refer to nothing. */
    boolean isNullable();

    /** What becomes of the referring row. */
    ReferenceAction onDelete();

    /** The target as it is joined along this reference: always the same object, because making one takes a while. */
    Table<T, ?> joined();

    /** The columns that refer, as a key to select and to look for. */
    default KeyColumns referring() {
        return mapping().referring(owner());
    }

    /**
     * {@code author_id = ?}, the key of a saved model.
     *
     * @throws UnsavedReferenceException when it has none
     */
    default Condition is(T model) {
        target().requireRow(model);
        Object key = mapping().key().of(target(), model);
        if (key == null) {
            String name = target().modelType().getSimpleName();
            throw new UnsavedReferenceException(
                    mapping().key().isPrimary()
                            ? "A row of " + name + " that is not saved yet cannot be compared with " + this
                                    + ": it has no key. Save it first."
                            : "A row of " + name + " cannot be compared with " + this + ": it has no value in "
                                    + mapping().key().names() + ", to which that refers.");
        }
        return isKey(key);
    }

    /**
     * {@code author_id = ?}.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    default Condition isKey(Object key) {
        return referring().eq(key);
    }
}
