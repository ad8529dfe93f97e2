package dev.phoebe.orm.signal;

import dev.phoebe.orm.model.Table;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Who listens to what: {@code db.signals().afterSave(BOOK, saved -> log(saved.model().title))}. Listeners are called in
 * the order in which they were added, by the thread that writes, inside its transaction; an exception of theirs ends the
 * write. Safe for use by several threads.
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

    /** Listens to rows that are about to be inserted or updated; the listener may still change them. */
    public <M> Registration beforeSave(Table<M, ?> table, Consumer<BeforeSave<M>> action) {
        return on(BeforeSave.class, table, action);
    }

    /** Listens to rows that were inserted or updated. */
    public <M> Registration afterSave(Table<M, ?> table, Consumer<AfterSave<M>> action) {
        return on(AfterSave.class, table, action);
    }

    /** Listens to rows that are about to be deleted. */
    public <M> Registration beforeDelete(Table<M, ?> table, Consumer<BeforeDelete<M>> action) {
        return on(BeforeDelete.class, table, action);
    }

    /** Listens to rows that were deleted. */
    public <M> Registration afterDelete(Table<M, ?> table, Consumer<AfterDelete<M>> action) {
        return on(AfterDelete.class, table, action);
    }

    /** Listens to rows that were read. */
    public <M> Registration afterLoad(Table<M, ?> table, Consumer<AfterLoad<M>> action) {
        return on(AfterLoad.class, table, action);
    }

    /** Listens to statements that changed many rows. */
    public <M> Registration afterBulk(Table<M, ?> table, Consumer<AfterBulk<M>> action) {
        return on(AfterBulk.class, table, action);
    }

    /** A subclass of a model is a model of that kind too. */
    @SuppressWarnings("unchecked") // a listener is only told what it asked for
    private <S extends Signal<?>> Registration on(Class<?> signal, Table<?, ?> table, Consumer<S> action) {
        Class<?> model = table.modelType();
        return add(new Listener((type, of) -> type == signal && model.isAssignableFrom(of), s -> action.accept((S) s)));
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
