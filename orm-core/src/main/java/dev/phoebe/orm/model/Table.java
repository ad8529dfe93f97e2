package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.expr.Output;
import dev.phoebe.orm.expr.Selectable;
import dev.phoebe.orm.relation.ReadContext;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Feature;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.sql.TableName;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Json;
import dev.phoebe.orm.type.Parameters;
import dev.phoebe.orm.type.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table and the model whose objects are its rows. The annotation processor writes one subclass for each model, with a
 * typed column for each field; that code reads and binds without reflection. Immutable and safe for use by several
 * threads.
 *
 * @param <M> the model
 * @param <K> the type of its key; {@link Key} where that has several columns
 */
public abstract class Table<M, K> implements Selectable<M>, Source {

    private final Class<M> modelType;
    private final TableName tableName;
    private final Occurrence occurrence;
    private final List<Column<M, ?>> columns = new ArrayList<>();
    private final List<RelationPath<M, ?>> relations = new ArrayList<>();

    private int properties;

    /** Whether it is nothing for a database without arrays. */
    private boolean arrays;

    // made when they are asked for first, because a table is filled by the fields of its subclass
    private @Nullable List<Column<M, ?>> allColumns;
    private @Nullable List<Column<M, ?>> keyColumns;
    private @Nullable KeyDefinition primaryKey;
    private @Nullable List<RelationPath<M, ?>> allRelations;
    private @Nullable ColumnList columnList;

    /** For generated code: a table of this name. */
    protected Table(Class<M> modelType, String schema, String name, Occurrence occurrence) {
        this.modelType = modelType;
        this.tableName = TableName.of(schema, name);
        this.occurrence = occurrence;
    }

    // ---- what generated code says

    /** The table once more, under another name: for self joins. */
    public abstract Table<M, K> as(String alias);

    /** The table once more, as one occurrence in a statement. */
    public abstract Table<M, K> at(Occurrence occurrence);

    /** The key of a model; null while it has none. Generated code overrides it where a primitive 0 means none. */
    @SuppressWarnings("unchecked") // the key of one column is of that column's type
    public @Nullable K key(M model) {
        List<Column<M, ?>> keys = keyColumns();
        return (K) (keys.size() == 1 ? keys.get(0).get(model) : compositeKey(keys, model));
    }

    private static <M> @Nullable Key compositeKey(List<Column<M, ?>> columns, M model) {
        Object[] parts = new Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = columns.get(i).get(model);
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return Key.of(parts);
    }

    /**
     * What the field of a property holds: of a reference the {@code Ref}, of a collection the collection. Properties have
     * numbers from 0 on, in the order in which the fields of the table add them: first those with columns, then the
     * collections.
     */
    protected abstract @Nullable Object value(M model, int property);

    /** Binds what the field of a property holds, without a box around it; not for references, which bind themselves. */
    protected void bind(M model, int property, Parameters parameters, int index) throws SQLException {
        throw new IndexOutOfBoundsException(property);
    }

    /** The model with something else in the field of a property: the same object, or a new one where it is a record. */
    protected abstract M with(M model, int property, @Nullable Object value);

    /** A new model with its own defaults; not for records, which are made of all of their values. */
    protected M newModel() {
        throw new UnsupportedOperationException(modelType.getSimpleName() + " has no constructor without parameters");
    }

    /** A new model with these values, and its own defaults for all others; overridden for records. */
    protected M create(Values values) {
        M model = newModel();
        for (Column<M, ?> column : columns) {
            if (values.has(column.ordinal())) {
                model = with(model, column.field(), values.get(column.ordinal()));
            }
        }
        return model;
    }

    /**
     * The table of the model to which a relation leads. The tables between the two sides of relations follow those of the
     * relations.
     */
    protected Table<?, ?> target(int relation) {
        throw new IndexOutOfBoundsException(relation);
    }

    /** The subqueries over its related rows. */
    protected abstract RelatedQueries relatedQueries();

    /** Indexes over several columns. */
    public List<IndexDefinition> indexes() {
        return List.of();
    }

    /** Indexes over words. */
    public List<FullTextDefinition> fullTextIndexes() {
        return List.of();
    }

    /** Conditions that the database holds. */
    public List<CheckDefinition> checks() {
        return List.of();
    }

    /** The name of the database that the model asks for; empty for none. */
    public String database() {
        return "";
    }

    /** For generated code: what a column is, named like its property. */
    protected static <V> ColumnDefinition<V> column(String property, Codec<V> codec) {
        return ColumnDefinition.of(property, property, codec);
    }

    /** For generated code: what a column is. */
    protected static <V> ColumnDefinition<V> column(String property, String name, Codec<V> codec) {
        return ColumnDefinition.of(property, name, codec);
    }

    /** For generated code: adds a text column. */
    protected final StringColumn<M> string(ColumnDefinition<String> definition) {
        return add(new StringColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of whole numbers of 16 bits. */
    protected final ShortColumn<M> smallint(ColumnDefinition<Short> definition) {
        return add(new ShortColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of whole numbers of 32 bits. */
    protected final IntegerColumn<M> integer(ColumnDefinition<Integer> definition) {
        return add(new IntegerColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of whole numbers of 64 bits. */
    protected final LongColumn<M> bigint(ColumnDefinition<Long> definition) {
        return add(new LongColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of floating point numbers of 32 bits. */
    protected final FloatColumn<M> real(ColumnDefinition<Float> definition) {
        return add(new FloatColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of floating point numbers of 64 bits. */
    protected final DoubleColumn<M> doublePrecision(ColumnDefinition<Double> definition) {
        return add(new DoubleColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of decimals. */
    protected final DecimalColumn<M> decimal(ColumnDefinition<BigDecimal> definition) {
        return add(new DecimalColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a truth value. */
    protected final BooleanColumn<M> bool(ColumnDefinition<Boolean> definition) {
        return add(new BooleanColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column whose values have an order. */
    protected final <V extends Comparable<? super V>> ComparableColumn<M, V> comparable(
            ColumnDefinition<V> definition) {
        return add(new ComparableColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of dates or times. */
    protected final <T extends Temporal & Comparable<? super T>> TemporalColumn<M, T> temporal(
            ColumnDefinition<T> definition) {
        return add(new TemporalColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a JSON column. */
    protected final JsonColumn<M> json(ColumnDefinition<Json> definition) {
        return add(new JsonColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of bytes. */
    protected final BinaryColumn<M> binary(ColumnDefinition<byte[]> definition) {
        return add(new BinaryColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column whose values can only be equal or not. */
    protected final <V> ValueColumn<M, V> value(ColumnDefinition<V> definition) {
        return add(new ValueColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a column of arrays. */
    protected final <E> ArrayColumn<M, E> array(ColumnDefinition<List<E>> definition) {
        arrays = true;
        return add(new ArrayColumn<>(this, definition, columns.size()));
    }

    /** For generated code: adds a reference to a row that cannot be deleted while it is referred to. */
    protected final <T, J extends Comparable<? super J>> RefColumn<M, T, J> ref(ColumnDefinition<J> definition) {
        return ref(definition, ReferenceAction.RESTRICT);
    }

    /** For generated code: adds a reference to the model that {@link #target} answers with. */
    protected final <T, J extends Comparable<? super J>> RefColumn<M, T, J> ref(
            ColumnDefinition<J> definition, ReferenceAction onDelete) {
        return ref(definition, onDelete, "");
    }

    /** For generated code: adds a reference by a unique property of the target; by its key where none is named. */
    protected final <T, J extends Comparable<? super J>> RefColumn<M, T, J> ref(
            ColumnDefinition<J> definition, ReferenceAction onDelete, String referred) {
        RefColumn<M, T, J> column =
                add(new RefColumn<>(this, definition, columns.size(), relations.size(), onDelete, referred));
        relations.add(column);
        return column;
    }

    /** For generated code: adds a reference by the columns that were added just before. */
    protected final <T> CompositeRef<M, T> compositeRef(String property, ReferenceAction onDelete, int parts) {
        List<Column<M, ?>> added = List.copyOf(columns.subList(columns.size() - parts, columns.size()));
        properties = added.get(0).field() + 1;
        CompositeRef<M, T> reference = new CompositeRef<>(this, property, added, relations.size(), onDelete);
        relations.add(reference);
        return reference;
    }

    /** For generated code: adds the other side of a reference, which is a property of the target. */
    protected final <T> BackrefPath<M, T> backref(String property, String reference) {
        BackrefPath<M, T> path = new BackrefPath<>(this, property, relations.size(), reference);
        relations.add(path);
        return path;
    }

    /** For generated code: adds a relation through a link table that no model describes. */
    protected final <T> ManyToManyPath<M, T> manyToMany(
            String property, String schema, String table, String ownerColumn, String targetColumn) {
        return linked(property, () -> Link.made(schema, table, ownerColumn, targetColumn));
    }

    /** For generated code: adds a relation through a link table with several columns for a side. */
    protected final <T> ManyToManyPath<M, T> manyToMany(
            String property, String schema, String table, List<String> ownerColumns, List<String> targetColumns) {
        return linked(property, () -> Link.made(schema, table, ownerColumns, targetColumns));
    }

    /** For generated code: adds a relation whose link table is that of a property of the target. */
    protected final <T> ManyToManyPath<M, T> manyToMany(String property, String mappedBy) {
        int index = relations.size();
        return linked(property, () -> {
            ManyToManyPath<?, ?> other = (ManyToManyPath<?, ?>) target(index).relation(mappedBy);
            return other.link().reversed();
        });
    }

    /**
     * For generated code: adds a relation through the table of a model.
     *
     * @param through its number among the targets
     * @param owner its reference to this side
     * @param target its reference to the other side
     */
    protected final <T> ManyToManyPath<M, T> manyToMany(String property, int through, String owner, String target) {
        return linked(property, () -> {
            Table<?, ?> table = target(through);
            return Link.through((Reference<?, ?>) table.relation(owner), (Reference<?, ?>) table.relation(target));
        });
    }

    private <T> ManyToManyPath<M, T> linked(String property, Supplier<Link> link) {
        ManyToManyPath<M, T> path = new ManyToManyPath<>(this, property, relations.size(), link);
        relations.add(path);
        return path;
    }

    /** The number of the next property. */
    final int nextProperty() {
        return properties++;
    }

    /** The relation of a property that is one. */
    final RelationPath<M, ?> relation(String property) {
        for (RelationPath<M, ?> relation : relations) {
            if (relation.property().equals(property)) {
                return relation;
            }
        }
        throw new IllegalStateException(this + " has no relation " + property);
    }

    private <C extends Column<M, ?>> C add(C column) {
        columns.add(column);
        return column;
    }

    // ---- what others ask

    /** A new model with these values, and its own defaults for all others. */
    public final M newModel(Values values) {
        return create(values);
    }

    /**
     * Refuses what is no row of it.
     *
     * @throws InvalidQueryException when it is null, or of another model
     */
    public final void requireRow(@Nullable Object row) {
        if (!modelType.isInstance(row)) {
            throw new InvalidQueryException(
                    (row == null ? "null" : "A " + row.getClass().getSimpleName()) + " was given in place of a "
                            + modelType.getSimpleName() + ". Nothing was written.");
        }
    }

    /** The class of the model. */
    public final Class<M> modelType() {
        return modelType;
    }

    /** The table's name in SQL, with its schema. */
    @Override
    public final TableName tableName() {
        return tableName;
    }

    /** The table's name within its schema. */
    public final Name name() {
        return tableName.name();
    }

    /** The columns, in the order in which a row is read. */
    public final List<Column<M, ?>> columns() {
        List<Column<M, ?>> list = allColumns;
        if (list == null) {
            list = List.copyOf(columns);
            allColumns = list;
        }
        return list;
    }

    /** The columns as a list of names. */
    public final ColumnList columnList() {
        ColumnList list = columnList;
        if (list == null) {
            list = new ColumnList(columns.stream().map(Column::name).toList());
            columnList = list;
        }
        return list;
    }

    /** The columns of the primary key. */
    public final List<Column<M, ?>> keyColumns() {
        List<Column<M, ?>> list = keyColumns;
        if (list == null) {
            list = columns.stream()
                    .filter(column -> column.definition().key() != null)
                    .toList();
            keyColumns = list;
        }
        return list;
    }

    /** The column of the optimistic lock. */
    public final Optional<Column<M, ?>> versionColumn() {
        return columns.stream().filter(column -> column.definition().version()).findFirst();
    }

    /** The relations: references, and what leads back. */
    public final List<RelationPath<M, ?>> relations() {
        List<RelationPath<M, ?>> list = allRelations;
        if (list == null) {
            list = List.copyOf(relations);
            allRelations = list;
        }
        return list;
    }

    /** The column of a property, if it is one. */
    public final Optional<Column<M, ?>> column(String property) {
        return columns.stream()
                .filter(column -> column.property().equals(property))
                .findFirst();
    }

    /** The columns of a property: one, or those of a reference of several columns; none where it is no column. */
    public final List<Column<M, ?>> columns(String property) {
        return columns.stream()
                .filter(column -> column.property().equals(property))
                .toList();
    }

    /** The primary key. */
    public final KeyDefinition primaryKey() {
        KeyDefinition key = primaryKey;
        if (key == null) {
            key = new KeyDefinition(this, keyColumns());
            primaryKey = key;
        }
        return key;
    }

    /** The key that a unique property is. */
    final KeyDefinition uniqueKey(String property) {
        return new KeyDefinition(this, columns(property));
    }

    /** The references. */
    public final List<Reference<M, ?>> references() {
        List<Reference<M, ?>> list = new ArrayList<>();
        for (RelationPath<M, ?> relation : relations) {
            if (relation instanceof Reference<M, ?> reference) {
                list.add(reference);
            }
        }
        return list;
    }

    // ---- Source and Selectable

    @Override
    public final Name label() {
        Name label = occurrence.label();
        return label == null ? name() : label;
    }

    /** Rows that are read from another source are that source. */
    @Override
    public final Source itself() {
        Source source = occurrence.source();
        return source == null ? this : source;
    }

    @Override
    public final @Nullable PathJoin path() {
        return occurrence.path();
    }

    @Override
    public final void write(SqlWriter writer) {
        Source source = occurrence.source();
        if (source != null) {
            source.write(writer);
            return;
        }
        if (arrays) {
            writer.require(Feature.ARRAYS);
        }
        tableName.write(writer);
    }

    @Override
    public final int width() {
        return columns.size();
    }

    @Override
    public final void writeColumns(SqlWriter writer) {
        writer.columns(this, columnList());
    }

    @Override
    public final void addOutputs(List<Output> into) {
        for (Column<M, ?> column : columns) {
            into.add(new Output(column.name(), column));
        }
    }

    /** How a row is read, and those who listen to its model are told of it. */
    public final RowReader<M> announcedReader(ReadContext context) {
        return context.announced(modelType(), reader(context));
    }

    @Override
    @SuppressWarnings("NullAway") // a row that an outer join did not find is null, which the type of a table cannot say
    public final RowReader<M> readerOfOptional(ReadContext context) {
        RowReader<M> reader = announcedReader(context);
        Column<M, ?> key = keyColumns().get(0);
        int offset = key.ordinal();
        return (row, at) -> key.codec().read(row, at + offset) == null ? null : reader.read(row, at);
    }

    @Override
    public final Source origin() {
        Source source = this;
        for (PathJoin path = source.path(); path != null; path = source.path()) {
            source = path.from();
        }
        return source;
    }

    @Override
    public String toString() {
        return tableName.toString();
    }
}
