package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.relation.Refs;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.type.MessageText;
import dev.phoebe.orm.type.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one table that together tell a row from all others, and which values a key of them may have. Keys of one
 * column are values of its type, keys of several are a {@link Key}. Every key that a program gives is checked here.
 * Immutable.
 *
 * @param table the table
 * @param columns the columns, in the order of the key's parts
 */
public record KeyDefinition(Table<?, ?> table, List<? extends Column<?, ?>> columns) {

    /** The key of these columns. */
    public KeyDefinition {
        columns = List.copyOf(columns);
    }

    /** The names of the columns. */
    public List<Name> names() {
        return columns.stream().<Name>map(Column::name).toList();
    }

    /** Whether it is the primary key of its table, and not another unique column. */
    public boolean isPrimary() {
        return columns.equals(table.keyColumns());
    }

    /**
     * The key, checked.
     *
     * @throws InvalidKeyException when no row can have it
     */
    public Object require(@Nullable Object key) {
        if (key == null || columns.size() > 1 || !columns.get(0).codec().type().isInstance(key)) {
            parts(key); // the usual key needs no list of its parts
        }
        return Objects.requireNonNull(key);
    }

    /**
     * The parts of a key, one for each column.
     *
     * @throws InvalidKeyException when no row can have it
     */
    public List<Object> parts(@Nullable Object key) {
        if (key == null) {
            throw new InvalidKeyException(model() + " has no row with the key null. The key is " + expected() + ".");
        }
        if (columns.size() == 1) {
            return List.of(part(0, key));
        }
        if (!(key instanceof Key several)) {
            throw new InvalidKeyException("The key of " + model() + " has " + columns.size() + " parts, " + expected()
                    + ", but " + given(key) + " was given. Say Key.of(...) with all of them.");
        }
        List<Object> parts = several.parts();
        if (parts.size() != columns.size()) {
            throw new InvalidKeyException("The key of " + model() + " has " + columns.size() + " parts, " + expected()
                    + ", but " + parts.size() + " were given: " + MessageText.of(key) + ".");
        }
        for (int i = 0; i < parts.size(); i++) {
            part(i, parts.get(i));
        }
        return parts;
    }

    private Object part(int index, Object value) {
        Column<?, ?> column = columns.get(index);
        if (!column.codec().type().isInstance(value)) {
            throw new InvalidKeyException(model() + "." + column.property() + " is a key of type " + typeName(column)
                    + ", but " + given(value) + " was given.");
        }
        return value;
    }

    /** The key of a model, which has the table; null while one of its parts has no value. */
    public <M> @Nullable Object of(Table<M, ?> occurrence, M model) {
        if (columns.size() == 1) {
            return occurrence.columns().get(columns.get(0).ordinal()).get(model);
        }
        List<@Nullable Object> parts = new ArrayList<>(columns.size());
        for (Column<?, ?> column : columns) {
            parts.add(occurrence.columns().get(column.ordinal()).get(model));
        }
        return key(parts);
    }

    /**
     * The key that a reference stands for; of a reference made of a model, the key of that model. Null where there is none.
     *
     * @throws InvalidKeyException when no row can have it
     */
    <T> @Nullable Object of(Table<T, ?> occurrence, @Nullable Ref<T> ref, Reference<?, T> reference) {
        Object key = Refs.mayBeUnsaved(ref)
                ? Refs.key(Objects.requireNonNull(ref), model -> of(occurrence, model))
                : ref == null ? null : ref.id();
        if (key == null || (columns.size() == 1 && columns.get(0).codec().type().isInstance(key))) {
            return key;
        }
        try {
            return require(key);
        } catch (InvalidKeyException e) {
            throw new InvalidKeyException(
                    reference.owner().modelType().getSimpleName() + "." + reference.property()
                            + " cannot refer by this key. " + e.getMessage(),
                    e);
        }
    }

    /** The key in the columns of a row from a place on; null where one of them is. */
    @Nullable
    Object read(Row row, int at) throws SQLException {
        if (columns.size() == 1) {
            return columns.get(0).codec().read(row, at);
        }
        List<@Nullable Object> parts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            parts.add(columns.get(i).codec().read(row, at + i));
        }
        return key(parts);
    }

    /** What parts are a key; null where one of them is. */
    public @Nullable Object key(List<? extends @Nullable Object> parts) {
        List<Object> known = new ArrayList<>(parts.size());
        for (Object part : parts) {
            if (part == null) {
                return null;
            }
            known.add(part);
        }
        return known.size() == 1 ? known.get(0) : new Key(known);
    }

    private String model() {
        return table.modelType().getSimpleName();
    }

    private String expected() {
        return columns.stream()
                .map(column -> column.property() + " (" + typeName(column) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String typeName(Column<?, ?> column) {
        return column.codec().type().getSimpleName();
    }

    private static String given(Object value) {
        return "the " + value.getClass().getSimpleName() + " " + MessageText.of(value);
    }
}
