package dev.phoebe.orm.model;

import dev.phoebe.orm.error.InvalidKeyException;
import dev.phoebe.orm.type.Storable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key of several columns, in the order of the fields; of a part that is a reference to such a key, all of its
 * parts. Immutable; in the order of the parts, and equal when the database finds all of them equal: 1.5 is 1.50.
 */
public record Key(List<Object> parts) implements Comparable<Key>, Serializable {

    /**
     * A key of these parts.
     *
     * @throws InvalidKeyException when a part is null
     */
    public Key {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == null) {
                throw new InvalidKeyException("Part " + (i + 1) + " of a key of " + parts.size()
                        + " parts is null, and no part of a key can be.");
            }
        }
        parts = List.copyOf(parts);
    }

    /**
     * A key of these parts.
     *
     * @throws InvalidKeyException when a part is null
     */
    public static Key of(@Nullable Object @Nullable ... parts) {
        return new Key(parts == null ? Collections.singletonList(null) : Arrays.asList(parts));
    }

    /** One part, counted from 0. */
    public Object part(int index) {
        return parts.get(index);
    }

    /** Compares two keys of one table; keys without an order are all alike. */
    @SuppressWarnings("unchecked") // keys of one table are of one type
    public static int compare(Object one, Object other) {
        return one instanceof Comparable<?>
                ? ((Comparable<Object>) Storable.canonical(one)).compareTo(Storable.canonical(other))
                : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Key key) || key.parts.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!Storable.canonical(parts.get(i)).equals(Storable.canonical(key.parts.get(i)))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < parts.size(); i++) {
            hash = 31 * hash + Storable.canonical(parts.get(i)).hashCode();
        }
        return hash;
    }

    @Override
    public int compareTo(Key other) {
        int common = Math.min(parts.size(), other.parts.size());
        for (int i = 0; i < common; i++) {
            int order = compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
