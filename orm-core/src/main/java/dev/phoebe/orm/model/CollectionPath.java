package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.expr.Order;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.Related;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation to many rows.
 *
 * @param <M> the model that has it
 * @param <T> the model to which it leads
 */
public abstract sealed class CollectionPath<M, T> implements RelationPath<M, T> permits BackrefPath, ManyToManyPath {

    private final Table<M, ?> owner;
    private final String property;
    private final int index;
    private final int field;

    CollectionPath(Table<M, ?> owner, String property, int index) {
        this.owner = owner;
        this.property = property;
        this.index = index;
        this.field = owner.nextProperty();
    }

    /** Whether some related row fulfils all conditions; with none, whether there is a related row: {@code exists (...)}. */
    public final Condition any(Condition... conditions) {
        return owner.relatedQueries().exists(this, List.of(conditions));
    }

    /** Whether no related row fulfils all conditions: {@code not exists (...)}. */
    public final Condition none(Condition... conditions) {
        return any(conditions).not();
    }

    /** How many related rows fulfil all conditions: a correlated subquery. */
    public final LongExpression count(Condition... conditions) {
        return owner.relatedQueries().count(this, List.of(conditions));
    }

    /** A condition on the target: the rows that belong to this saved model. */
    public final Condition of(M model) {
        owner.requireRow(model);
        Object key = owner.key(model);
        if (key == null) {
            throw new UnsavedReferenceException(
                    "The " + property + " of a row of " + owner.modelType().getSimpleName()
                            + " that is not saved yet cannot be selected: it has no key. Save it first.");
        }
        return ofKey(key);
    }

    /**
     * A condition on the target: the rows that belong to the owner with this key.
     *
     * @throws InvalidKeyException when no owner can have it
     */
    public final Condition ofKey(Object ownerKey) {
        return owner.relatedQueries().ofKey(this, owner.primaryKey().require(ownerKey));
    }

    /** What the field of a model holds; null where it has no such field, or nothing in it. */
    @SuppressWarnings("unchecked") // generated code answers with the field of this relation
    public final @Nullable Related<T> get(M model) {
        return (Related<T>) owner.value(model, field);
    }

    /** Puts a collection into the field of a model, where it has one. */
    public final void set(M model, Related<T> collection) {
        owner.with(model, field, collection);
    }

    /** Takes the collection out of the field of a model again. */
    public final void clear(M model) {
        owner.with(model, field, null);
    }

    /** The relation, limited to some rows, to be prefetched. */
    public final Prefetch<M, T> where(Condition... conditions) {
        return Prefetch.of(this).where(conditions);
    }

    /** The relation in this order, to be prefetched. */
    public final Prefetch<M, T> orderBy(Order... orders) {
        return Prefetch.of(this).orderBy(orders);
    }

    /** The relation in ascending order of these, to be prefetched. */
    public final Prefetch<M, T> orderBy(Expression<?>... expressions) {
        return Prefetch.of(this).orderBy(expressions);
    }

    /** At most so many rows for each parent, to be prefetched. */
    public final Prefetch<M, T> limitPerParent(int rows) {
        return Prefetch.of(this).limitPerParent(rows);
    }

    /** The relation with relations of its own, to be prefetched. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Prefetch<M, T> prefetch(RelationPath<T, ?>... nested) {
        return Prefetch.of(this).nested(Arrays.asList(nested));
    }

    /** The related rows as a part of a projection, each as this: see {@link Prefetch#select}. */
    public final <R extends @Nullable Object> Selectable<List<R>> select(Selectable<R> what) {
        return Prefetch.of(this).select(what);
    }

    @Override
    public final Table<M, ?> owner() {
        return owner;
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the table to which this relation leads
    public final Table<T, ?> target() {
        return (Table<T, ?>) owner.target(index);
    }

    @Override
    public final int index() {
        return index;
    }

    @Override
    public final String property() {
        return property;
    }

    @Override
    public final String toString() {
        return owner.name() + "." + property;
    }
}
