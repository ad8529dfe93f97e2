package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.error.ModelProperty;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.RefReader;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Row;
import dev.phoebe.orm.type.RowReader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key of several columns, to a model with several {@code @Id}. The columns stand in the table beside all others;
 * together they are a {@link Key}, or null where one of them is. Immutable and safe for use by several threads.
 *
 * @param <M> the model that refers
 * @param <T> the model referred to
 */
public final class CompositeRef<M, T> implements Reference<M, T>, Selectable<Key>, ModelProperty, RefReader.KeyReader {

    private final Table<M, ?> table;
    private final String property;
    private final List<Column<M, ?>> columns;
    private final int index;
    private final ReferenceAction onDelete;
    private final int field;
    private @Nullable KeyMapping mapping;
    private @Nullable Table<T, Key> joined;

    CompositeRef(Table<M, ?> table, String property, List<Column<M, ?>> columns, int index, ReferenceAction onDelete) {
        this.table = table;
        this.property = property;
        this.columns = List.copyOf(columns);
        this.index = index;
        this.onDelete = onDelete;
        this.field = columns.get(0).field();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).partOf(this, i);
        }
    }

    /** The number of its property. */
    int field() {
        return field;
    }

    /**
     * {@code line_order_id = ? and line_position = ?}; for null, it refers to nothing.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public Condition eq(@Nullable Key key) {
        return key == null ? isNull() : isKey(key);
    }

    /**
     * {@code not (line_order_id = ? and line_position = ?)}, which rows that refer to nothing do not fulfil; for null, it
     * refers to a row.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public Condition ne(@Nullable Key key) {
        return eq(key).not();
    }

    /**
     * {@code line_order_id is distinct from ? or line_position is distinct from ?}: rows that refer to nothing fulfil it,
     * too.
     *
     * @throws InvalidKeyException when no row of the target can have the key
     */
    public Condition isDistinctFrom(@Nullable Key key) {
        return key == null ? isNotNull() : referring().isDistinctFrom(key);
    }

    /** {@code (line_order_id = ? and line_position = ?) or ...}; an empty list is false. */
    public Condition in(Key... keys) {
        return in(Arrays.asList(keys));
    }

    /** {@code (line_order_id = ? and line_position = ?) or ...}; an empty list is false. */
    public Condition in(Collection<Key> keys) {
        return referring().in(List.copyOf(keys));
    }

    /** {@code not ((line_order_id = ? and line_position = ?) or ...)}; an empty list is true. */
    public Condition notIn(Key... keys) {
        return notIn(Arrays.asList(keys));
    }

    /** {@code not ((line_order_id = ? and line_position = ?) or ...)}; an empty list is true. */
    public Condition notIn(Collection<Key> keys) {
        return in(keys).not();
    }

    /** It refers to nothing. */
    public Condition isNull() {
        return referring().isNull();
    }

    /** It refers to a row. */
    public Condition isNotNull() {
        return referring().isNotNull();
    }

    /** One part of the key to which a model refers, counted from 0; null where it refers to nothing that has a key. */
    @Nullable
    Object part(M model, int part) {
        Key key = keyOf(model);
        return key == null ? null : key.part(part);
    }

    /** The relation with relations of its own to load. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Prefetch<M, T> prefetch(RelationPath<T, ?>... nested) {
        return Prefetch.of(this).nested(Arrays.asList(nested));
    }

    @Override
    public KeyMapping mapping() {
        KeyMapping known = mapping;
        if (known == null) {
            known = new KeyMapping(columns.stream().<Name>map(Column::name).toList(), target().primaryKey());
            mapping = known;
        }
        return known;
    }

    @Override
    public List<Column<M, ?>> columns() {
        return columns;
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the field of this relation
    public @Nullable Ref<T> ref(M model) {
        return (Ref<T>) table.value(model, field);
    }

    @Override
    public @Nullable Key keyOf(M model) {
        return (Key) mapping().key().of(target(), ref(model), this);
    }

    @Override
    public boolean isNullable() {
        return columns.get(0).definition().nullable();
    }

    @Override
    public ReferenceAction onDelete() {
        return onDelete;
    }

    @Override
    public Table<M, ?> owner() {
        return table;
    }

    @Override
    @SuppressWarnings("unchecked") // generated code answers with the table to which this relation leads
    public Table<T, Key> target() {
        return (Table<T, Key>) table.target(index);
    }

    @Override
    public Table<T, Key> joined() {
        Table<T, Key> known = joined;
        if (known == null) {
            known = target().at(Occurrence.path(this));
            joined = known;
        }
        return known;
    }

    @Override
    public @Nullable Object readKey(Row row, int column) throws SQLException {
        return mapping().key().read(row, column);
    }

    @Override
    public Class<?> modelType() {
        return table.modelType();
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public String property() {
        return property;
    }

    // ---- as what a SELECT answers with: the key

    @Override
    public int width() {
        return columns.size();
    }

    @Override
    public void writeColumns(SqlWriter writer) {
        writer.write(columns, ", ");
    }

    @Override
    public void addOutputs(List<Output> into) {
        columns.forEach(column -> column.addOutputs(into));
    }

    @Override
    @SuppressWarnings("NullAway") // a reference that may be null reads as null, as a nullable column does
    public RowReader<Key> reader(ReadContext context) {
        return (row, at) -> (Key) readKey(row, at);
    }

    @Override
    public @Nullable Source origin() {
        return table.origin();
    }

    @Override
    public String toString() {
        return table.name() + "." + property;
    }
}
