package dev.phoebe.orm.relation;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The unloaded relations of one kind in one result. The first that is touched loads all of them with one statement:
 * this is why N+1 cannot happen by accident. After loading nothing is held here any more.
 *
 * <p>Safe for use by several threads.
 */
public final class Siblings<V> {

    private final ReentrantLock lock = new ReentrantLock();
    private final BatchLoader<V> loader;
    private final @Nullable V absent;
    private List<Lazy<V>> waiting = new ArrayList<>();

    /**
     * Siblings that are loaded by {@code loader}.
     *
     * @param absent the value of a key for which nothing was found; null where that is an error
     */
    public Siblings(BatchLoader<V> loader, @Nullable V absent) {
        this.loader = loader;
        this.absent = absent;
    }

    void add(Lazy<V> lazy) {
        waiting.add(lazy);
    }

    /** Whether nobody waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Loads whatever is not loaded yet, in one statement, or in none where there is nothing to load. */
    public void load() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return;
            }
            Set<Object> keys = new LinkedHashSet<>();
            for (Lazy<V> lazy : waiting) {
                Object key = lazy.key();
                if (key != null) {
                    keys.add(key);
                }
            }
            Map<Object, V> values = loader.load(keys);
            VarHandle.storeStoreFence(); // who sees a value without this lock sees all of it
            for (Lazy<V> lazy : waiting) {
                lazy.resolve(values.getOrDefault(lazy.key(), absent));
            }
            waiting = List.of();
        } finally {
            lock.unlock();
        }
    }
}
