package dev.phoebe.orm.model;

import java.io.Serializable;
import java.util.List;

/** The value of a key of several columns, in the order of the fields. Immutable; equal when all parts are. */
public record Key(List<Object> parts) implements Serializable {

    /** A key of these parts. */
    public Key {
        parts = List.copyOf(parts);
    }

    /** A key of these parts. */
    public static Key of(Object... parts) {
        return new Key(List.of(parts));
    }

    /** One part, counted from 0. */
    public Object part(int index) {
        return parts.get(index);
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
