package dev.phoebe.orm.signal;

import dev.phoebe.orm.model.Table;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Who listens to what. Listeners are called in the order in which they were added, by the thread that writes, inside its
 * transaction; an exception of theirs ends the write. Safe for use by several threads.
 */
public final class Signals {

    /** Takes a listener away again. */
    @FunctionalInterface
    public interface Registration {

        /** The listener is told no more. */
        void remove();
    }

    /** Who hears what: asked with the class of the signal and that of the model. */
    private record Listener(BiPredicate<Class<?>, Class<?>> heard, Consumer<Signal<?>> action) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Listens to one kind of signal of one model: {@code signals.on(AfterSave.class, BOOK, e -> ...)}. */
    @SuppressWarnings("unchecked") // a listener is only told what it asked for
    public <M, S extends Signal<?>> Registration on(Class<S> signal, Table<M, ?> table, Consumer<? super S> action) {
        Class<M> model = table.modelType();
        return add(new Listener(
                (type, of) -> signal.isAssignableFrom(type) && model.isAssignableFrom(of) && isMeant(signal, type),
                s -> action.accept((S) s)));
    }

    /** Listens to everything but {@link AfterLoad}, of every model. */
    public Registration onEvery(Consumer<Signal<?>> action) {
        return onEvery((signal, model) -> signal != AfterLoad.class, action);
    }

    /**
     * Listens to whatever somebody else wants to hear: how signals become another framework's events.
     *
     * @param heard asked with the class of a signal and that of the model, before the signal is made: often, so it must
     *     be quick
     * @param action is told
     */
    public Registration onEvery(BiPredicate<Class<?>, Class<?>> heard, Consumer<Signal<?>> action) {
        return add(new Listener(heard, action));
    }

    /** Who listens to signals in general does not mean each row that is read. */
    private static boolean isMeant(Class<?> wanted, Class<?> signal) {
        return signal != AfterLoad.class || wanted != Signal.class;
    }

    private Registration add(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether anybody would hear such a signal, so that it need not be made in vain. */
    public boolean isHeard(Class<?> signal, Class<?> modelType) {
        if (listeners.isEmpty()) {
            return false;
        }
        for (Listener listener : listeners) {
            if (listener.heard().test(signal, modelType)) {
                return true;
            }
        }
        return false;
    }

    /** Tells everybody who listens. */
    public void send(Signal<?> signal) {
        for (Listener listener : listeners) {
            if (listener.heard().test(signal.getClass(), signal.modelType())) {
                listener.action().accept(signal);
            }
        }
    }
}
