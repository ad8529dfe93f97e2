package dev.phoebe.orm.tck.differential;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that are asked. Immutable. */
record Data(Map<Entity, List<Tuple>> tables) {

    /** A row: its values by their fields, of a reference the key. */
    record Tuple(Entity entity, Map<String, @Nullable Object> values) {

        @Nullable
        Object get(String field) {
            return values.get(field);
        }

        Object id() {
            return Scalars.known(get("id"));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(entity.name());
            for (Entity.Field field : entity.fields()) {
                text.append(' ').append(field.name()).append('=').append(get(field.name()));
            }
            return text.toString();
        }
    }

    List<Tuple> rows(Entity entity) {
        return tables.getOrDefault(entity, List.of());
    }

    /** The row of a key; null for none. */
    @Nullable
    Tuple find(Entity entity, @Nullable Object id) {
        return id == null
                ? null
                : rows(entity).stream()
                        .filter(row -> Scalars.equal(row.id(), id))
                        .findFirst()
                        .orElse(null);
    }

    /** The same, with other rows in one table. */
    Data with(Entity entity, List<Tuple> rows) {
        Map<Entity, List<Tuple>> changed = new EnumMap<>(Entity.class);
        changed.putAll(tables);
        changed.put(entity, rows);
        return new Data(changed);
    }

    /** Whether every reference leads to a row that stands before. */
    boolean isSound() {
        for (Entity entity : Entity.values()) {
            for (Tuple row : rows(entity)) {
                for (Entity.Reference reference : entity.references()) {
                    Object key = row.get(reference.name());
                    if (key != null && find(reference.target(), key) == null) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Entity entity : Entity.values()) {
            rows(entity).forEach(row -> text.append("  ").append(row).append('\n'));
        }
        return text.toString();
    }
}
