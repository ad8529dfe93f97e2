package dev.phoebe.orm.load;

import dev.phoebe.orm.type.Storable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of collections, put together by the keys of their owners. */
final class OwnedRows<T> {

    private final Map<Object, List<T>> rows;

    /** Rows of one owner often come one after the other. */
    private @Nullable Object lastOwner;

    private List<T> last = List.of();

    OwnedRows(int owners) {
        this.rows = new HashMap<>(2 * owners);
    }

    void add(Object ownerKey, T row) {
        Object owner = Storable.canonical(ownerKey);
        if (!owner.equals(lastOwner)) {
            last = rows.computeIfAbsent(owner, key -> new ArrayList<>());
            lastOwner = owner;
        }
        last.add(row);
    }

    /** Lists that cannot be changed, by canonical keys; an owner without rows has none. */
    Map<Object, List<T>> byOwner() {
        rows.replaceAll((owner, list) -> Collections.unmodifiableList(list));
        return rows;
    }
}
