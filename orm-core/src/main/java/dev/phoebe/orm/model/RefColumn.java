package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.expr.ComparableExpression;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of one column: as an expression it is the key, as a relation it leads to the row.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 * @param <K> the type of the key
 */
public final class RefColumn<M, T, K extends Comparable<? super K>> extends Column<M, K>
        implements Reference<M, T>, ComparableExpression<K> {

    private final int index;
    private final ReferenceAction onDelete;

    /** The property of the target to which it refers; empty for the key. */
    private final String referred;

    private @Nullable KeyMapping mapping;
    private @Nullable Table<T, ?> target;
    private @Nullable Table<T, ?> joined;

    RefColumn(
            Table<M, ?> table,
            ColumnDefinition<K> definition,
            int ordinal,
            int index,
            ReferenceAction onDelete,
            String referred) {
        super(table, definition, ordinal);
        this.index = index;
        this.onDelete = onDelete;
        this.referred = referred;
    }

    /**
     * The key to which a model refers; null where it refers to nothing, or to a row that is not saved.
     *
     * @throws InvalidKeyException when no row of the target can have it
     */
    @Override
    @SuppressWarnings("unchecked") // it was checked to be of the type of the key
    public @Nullable K get(M model) {
        return (K) mapping().key().of(target(), ref(model), this);
    }

    @Override
    public void bind(M model, Parameters parameters, int index) throws SQLException {
        codec().bind(parameters, index, get(model));
    }

    /**
     * {@code author_id = ?}, or {@code author_id is null} for null.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    @Override
    public Condition eq(@Nullable K key) {
        return key == null ? isNull() : ComparableExpression.super.eq(checked(key));
    }

    /**
     * {@code author_id <> ?}, or {@code author_id is not null} for null.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    @Override
    public Condition ne(@Nullable K key) {
        return key == null ? isNotNull() : ComparableExpression.super.ne(checked(key));
    }

    /**
     * {@code author_id in (?, ?)}; an empty list is false.
     *
     * @throws InvalidKeyException when no row of the target can have one of the keys
     */
    @Override
    public Condition in(Collection<? extends K> keys) {
        keys.forEach(this::checked);
        return ComparableExpression.super.in(keys);
    }

    /**
     * {@code author_id not in (?, ?)}; an empty list is true.
     *
     * @throws InvalidKeyException when no row of the target can have one of the keys
     */
    @Override
    public Condition notIn(Collection<? extends K> keys) {
        keys.forEach(this::checked);
        return ComparableExpression.super.notIn(keys);
    }

    private K checked(K key) {
        mapping().key().require(key);
        return key;
    }

    /** The relation with relations of its own to load: {@code BOOK.author.prefetch(AUTHOR.country)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Prefetch<M, T> prefetch(RelationPath<T, ?>... nested) {
        return Prefetch.of(this).nested(Arrays.asList(nested));
    }

    @Override
    public Reference<M, ?> reference() {
        return this;
    }

    @Override
    public KeyMapping mapping() {
        KeyMapping known = mapping;
        if (known == null) {
            known = new KeyMapping(
                    List.of(name()), referred.isEmpty() ? target().primaryKey() : target().uniqueKey(referred));
            mapping = known;
        }
        return known;
    }

    @Override
    public List<Column<M, ?>> columns() {
        return List.of(this);
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the field of this relation
    public @Nullable Ref<T> ref(M model) {
        return (Ref<T>) owner().value(model, field());
    }

    @Override
    public @Nullable Object keyOf(M model) {
        return get(model);
    }

    @Override
    public boolean isNullable() {
        return definition().nullable();
    }

    @Override
    public ReferenceAction onDelete() {
        return onDelete;
    }

    @Override
    public Table<M, ?> owner() {
        return table();
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the table to which this relation leads
    public Table<T, ?> target() {
        Table<T, ?> table = target;
        if (table == null) {
            table = (Table<T, ?>) owner().target(index);
            target = table;
        }
        return table;
    }

    @Override
    public Table<T, ?> joined() {
        Table<T, ?> table = joined;
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
}
