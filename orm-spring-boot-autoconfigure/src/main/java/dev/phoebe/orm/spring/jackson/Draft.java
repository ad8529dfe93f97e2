package dev.phoebe.orm.spring.jackson;

import dev.phoebe.orm.model.CollectionPath;
import dev.phoebe.orm.model.Column;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.Values;
import dev.phoebe.orm.relation.Related;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a JSON object has said so far of a model. */
final class Draft<M> implements Values {

    private record Given<M, T>(CollectionPath<M, T> path, Related<T> rows) {

        void putInto(M model) {
            path.set(model, rows);
        }
    }

    private final Table<M, ?> table;
    private final boolean[] given;
    private final @Nullable Object[] values;
    private final List<Given<M, ?>> collections = new ArrayList<>(0);

    Draft(Table<M, ?> table) {
        this.table = table;
        this.given = new boolean[table.width()];
        this.values = new @Nullable Object[table.width()];
    }

    void give(Column<M, ?> column, @Nullable Object value) {
        given[column.ordinal()] = true;
        values[column.ordinal()] = value;
    }

    <T> void give(CollectionPath<M, T> path, Related<T> rows) {
        collections.add(new Given<>(path, rows));
    }

    M finish() {
        M model = table.newModel(this);
        collections.forEach(collection -> collection.putInto(model));
        return model;
    }

    @Override
    public boolean has(int column) {
        return given[column];
    }

    @Override
    public @Nullable Object get(int column) {
        return values[column];
    }
}
