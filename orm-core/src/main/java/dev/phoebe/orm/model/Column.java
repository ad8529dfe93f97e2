package dev.phoebe.orm.model;

import dev.phoebe.orm.error.ModelProperty;
import dev.phoebe.orm.expr.Expression;
import dev.phoebe.orm.expr.Named;
import dev.phoebe.orm.sql.ColumnList;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.PathJoin;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import dev.phoebe.orm.type.Codec;
import dev.phoebe.orm.type.Parameters;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, which is an expression too. Immutable and safe for use by several threads.
 *
 * @param <M> the model in whose table it stands
 * @param <V> the type of its values
 */
public abstract sealed class Column<M, V> implements Expression<V>, Named, ModelProperty
        permits ArrayColumn,
                BinaryColumn,
                BooleanColumn,
                ComparableColumn,
                JsonColumn,
                NumberColumn,
                RefColumn,
                StringColumn,
                TemporalColumn,
                ValueColumn {

    private final Table<M, ?> table;
    private final ColumnDefinition<V> definition;
    private final int ordinal;
    private final int field;

    /** The reference of several columns to which it belongs; null for all others. */
    private @Nullable CompositeRef<M, ?> composite;

    private int part;

    /** This column alone: its text with the label of its table is kept. */
    private final ColumnList qualified;

    Column(Table<M, ?> table, ColumnDefinition<V> definition, int ordinal) {
        this.table = table;
        this.definition = definition;
        this.ordinal = ordinal;
        this.field = table.nextProperty();
        this.qualified = new ColumnList(List.of(definition.name()));
    }

    /** The table in which it stands. */
    public final Table<M, ?> table() {
        return table;
    }

    /** What it is. */
    public final ColumnDefinition<V> definition() {
        return definition;
    }

    /** Its place among the columns, counted from 0. */
    public final int ordinal() {
        return ordinal;
    }

    @Override
    public final Class<?> modelType() {
        return table.modelType();
    }

    /** The number of its property. */
    final int field() {
        return composite == null ? field : composite.field();
    }

    /** The field of the model. */
    @Override
    public final String property() {
        return definition.property();
    }

    /** The same column of the same occurrence of its table. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Column<?, ?> column && column.name().equals(name()) && column.table.sameAs(table));
    }

    @Override
    public final int hashCode() {
        return definition.name().hashCode();
    }

    @Override
    public final Name name() {
        return definition.name();
    }

    @Override
    public Codec<V> codec() {
        return definition.codec();
    }

    /** The value in a model; of a reference, the key. */
    @SuppressWarnings("unchecked") // generated code answers with the column's own type
    public @Nullable V get(M model) {
        return (V) (composite == null ? table.value(model, field) : composite.part(model, part));
    }

    /** The model with another value: the same object, or a new one where the model is a record. */
    public final M with(M model, @Nullable V value) {
        return table.with(model, field(), value);
    }

    /** Binds the value in a model, without a box around it. */
    public void bind(M model, Parameters parameters, int index) throws SQLException {
        if (composite == null) {
            table.bind(model, field, parameters, index);
        } else {
            codec().bind(parameters, index, get(model));
        }
    }

    /** Says that it is a part of a reference of several columns, counted from 0. */
    final void partOf(CompositeRef<M, ?> reference, int number) {
        composite = reference;
        part = number;
    }

    /** The reference of several columns to which it belongs; null for all others. */
    public final @Nullable CompositeRef<M, ?> composite() {
        return composite;
    }

    /** The reference to which it belongs, whole or in part; null for all others. */
    public @Nullable Reference<M, ?> reference() {
        return composite;
    }

    /** What the field of a model holds: of a reference, the {@code Ref}. */
    public final @Nullable Object held(M model) {
        return table.value(model, field());
    }

    /** The model with a value that was read from a model of the same table: of a reference, the {@code Ref}. */
    public final M copy(M from, M to) {
        return table.with(to, field(), held(from));
    }

    @Override
    public final void write(SqlWriter writer) {
        if (table.path() == null) {
            writer.columns(table, qualified);
        } else {
            writer.pathColumn(table, name());
        }
    }

    /** At the end of a path it may be the column that refers to it, and keeps its name all the same. */
    @Override
    public final void writeColumns(SqlWriter writer) {
        write(writer);
        if (isKeyOfPath()) {
            writer.append(" as ").name(name());
        }
    }

    private boolean isKeyOfPath() {
        PathJoin path = table.path();
        return path != null && path.targetColumns().contains(name());
    }

    @Override
    public final @Nullable Source origin() {
        return table.origin();
    }

    @Override
    public final String toString() {
        return table.name() + "." + definition.property();
    }
}
