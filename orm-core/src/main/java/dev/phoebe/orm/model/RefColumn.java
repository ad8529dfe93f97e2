package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.relation.Ref;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of one column: as an expression it is the key, as a relation it leads to the row.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 * @param <K> the type of the key
 */
public sealed class RefColumn<M, T, K> extends Column<M, K> implements Reference<M, T> permits OrderedRefColumn {

    private final int index;
    private final ReferenceAction onDelete;
    private final Supplier<? extends Table<T, ?>> target;

    /** The property of the target to which it refers; null for the key. */
    private final @Nullable String referred;

    private @Nullable KeyMapping mapping;
    private @Nullable Table<T, ?> joined;

    RefColumn(
            Table<M, ?> table,
            ColumnDefinition<K> definition,
            int ordinal,
            int index,
            ReferenceAction onDelete,
            Supplier<? extends Table<T, ?>> target,
            @Nullable String referred) {
        super(table, definition, ordinal);
        this.index = index;
        this.onDelete = onDelete;
        this.target = target;
        this.referred = referred;
    }

    /**
     * The key that is stored for a reference; null where there is none yet.
     *
     * @throws InvalidKeyException when no row of the target can have it
     */
    @SuppressWarnings("unchecked") // it was checked to be of the type of the key
    public final @Nullable K key(@Nullable Ref<T> ref) {
        return (K) mapping().key().of(target(), ref, this);
    }

    /**
     * {@code author_id = ?}, or {@code author_id is null} for null.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    @Override
    public final Condition eq(@Nullable K key) {
        return key == null ? isNull() : super.eq(checked(key));
    }

    /**
     * {@code author_id <> ?}, or {@code author_id is not null} for null.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    @Override
    public final Condition ne(@Nullable K key) {
        return key == null ? isNotNull() : super.ne(checked(key));
    }

    /**
     * {@code author_id in (?, ?)}; an empty list is false.
     *
     * @throws InvalidKeyException when no row of the target can have one of the keys
     */
    @Override
    public final Condition in(Collection<? extends K> keys) {
        keys.forEach(this::checked);
        return super.in(keys);
    }

    /**
     * {@code author_id not in (?, ?)}; an empty list is true.
     *
     * @throws InvalidKeyException when no row of the target can have one of the keys
     */
    @Override
    public final Condition notIn(Collection<? extends K> keys) {
        keys.forEach(this::checked);
        return super.notIn(keys);
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
    public final KeyMapping mapping() {
        KeyMapping known = mapping;
        if (known == null) {
            known = new KeyMapping(
                    List.of(name()), referred == null ? target().primaryKey() : target().uniqueKey(referred));
            mapping = known;
        }
        return known;
    }

    @Override
    public final List<Column<M, ?>> columns() {
        return List.of(this);
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the field of this relation
    public final @Nullable Ref<T> ref(M model) {
        return (Ref<T>) owner().relation(model, index);
    }

    @Override
    public final @Nullable Object keyOf(M model) {
        return get(model);
    }

    @Override
    public final boolean isNullable() {
        return definition().nullable();
    }

    @Override
    public final ReferenceAction onDelete() {
        return onDelete;
    }

    @Override
    public final Table<M, ?> owner() {
        return table();
    }

    @Override
    public final Table<T, ?> target() {
        return target.get();
    }

    @Override
    public final Table<T, ?> joined() {
        Table<T, ?> table = joined;
        if (table == null) {
            table = target().at(Occurrence.path(this));
            joined = table;
        }
        return table;
    }

    @Override
    public final int index() {
        return index;
    }
}
