package dev.phoebe.orm.relation;

import dev.phoebe.orm.type.Storable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The unloaded relations of one kind in one result. The first that is touched loads all of them with one statement:
 * this is why N+1 cannot happen by accident. After loading nothing is held here any more.
 *
 * <p>Safe for use by several threads.
 */
public abstract sealed class Siblings<V> permits RefReader, CollectionReader {

    private static final VarHandle LOCK = lockHandle();

    private final @Nullable BatchLoader<V> loader;
    private final @Nullable V absent;
    private final boolean apart;

    /** Made by the first load: most results are never touched, and a lock weighs more than the rest of this object. */
    private volatile @Nullable ReentrantLock lock;

    /** Many results have one row: the first to wait needs no array. */
    private @Nullable Lazy<V> first;

    private @Nullable Portion<V> others;
    private @Nullable Portion<V> last;

    /**
     * Siblings that are loaded by {@code loader}.
     *
     * @param loader null where nothing is ever loaded later
     * @param absent the value of a key for which nothing was found; null where that is an error
     * @param apart whether each comes from a result of one row: they are many, and load one by one
     */
    Siblings(@Nullable BatchLoader<V> loader, @Nullable V absent, boolean apart) {
        this.loader = loader;
        this.absent = absent;
        this.apart = apart;
    }

    /** The siblings of one result, whose relations load like these. */
    abstract Siblings<V> together(BatchLoader<V> loader);

    /** Those with which {@code lazy} loads: these, or none but itself. */
    final Siblings<V> of(Lazy<V> lazy) {
        if (!apart) {
            return this;
        }
        Siblings<V> only = together(Objects.requireNonNull(loader));
        only.first = lazy;
        return only;
    }

    final void add(Lazy<V> lazy) {
        if (apart) {
            return;
        }
        if (first == null) {
            first = lazy;
        } else if (last == null || !last.add(lazy)) {
            append(lazy);
        }
    }

    private void append(Lazy<V> lazy) {
        Portion<V> portion = new Portion<>(last == null ? 23 : Math.min(256, 2 * last.size));
        portion.add(lazy);
        if (last == null) {
            others = portion;
        } else {
            last.next = portion;
        }
        last = portion;
    }

    /** Loads whatever is not loaded yet, in one statement, or in none where there is nothing to load. */
    public final void load() {
        ReentrantLock mine = lock();
        mine.lock();
        try {
            if (first == null) {
                return;
            }
            Set<Object> keys = new LinkedHashSet<>();
            forEach(lazy -> {
                Object key = lazy.key();
                if (key != null) {
                    keys.add(Storable.canonical(key));
                }
            });
            Map<Object, V> values = Objects.requireNonNull(loader).load(keys);
            VarHandle.storeStoreFence(); // who sees a value without this lock sees all of it
            forEach(lazy -> {
                Object key = lazy.key();
                lazy.resolve(key == null ? absent : values.getOrDefault(Storable.canonical(key), absent));
            });
            first = null;
            others = null;
            last = null;
        } finally {
            mine.unlock();
        }
    }

    private ReentrantLock lock() {
        ReentrantLock known = lock;
        if (known == null) {
            LOCK.compareAndSet(this, null, new ReentrantLock());
            known = Objects.requireNonNull(lock);
        }
        return known;
    }

    private static VarHandle lockHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(Siblings.class, "lock", ReentrantLock.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private void forEach(Consumer<Lazy<V>> action) {
        if (first != null) {
            action.accept(first);
        }
        for (Portion<V> portion = others; portion != null; portion = portion.next) {
            portion.forEach(action);
        }
    }

    /** Some of those who wait. A list would be copied each time it grows. */
    private static final class Portion<V> {

        private final @Nullable Lazy<V>[] waiting;
        private int size;
        private @Nullable Portion<V> next;

        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        Portion(int capacity) {
            this.waiting = new Lazy[capacity];
        }

        boolean add(Lazy<V> lazy) {
            if (size == waiting.length) {
                return false;
            }
            waiting[size++] = lazy;
            return true;
        }

        void forEach(Consumer<Lazy<V>> action) {
            for (int i = 0; i < size; i++) {
                action.accept(Objects.requireNonNull(waiting[i]));
            }
        }
    }
}
