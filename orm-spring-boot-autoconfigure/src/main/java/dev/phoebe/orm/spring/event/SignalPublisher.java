package dev.phoebe.orm.spring.event;

import dev.phoebe.orm.signal.Signal;
import dev.phoebe.orm.signal.Signals;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.ResolvableType;

/**
 * Publishes what happens to rows as application events, which know their model: {@code @EventListener void
 * on(AfterSave<Book> event)} hears of books only, {@code on(AfterSave<?> event)} of every model. They are published inside
 * the transaction that writes, so that {@code @TransactionalEventListener} waits for its end; like all of Spring's events
 * it knows nothing of savepoints: {@code Transaction.afterCommit} does.
 *
 * <p>An event that nobody in the context, or in one above it, listens for is not made, and begins no transaction.
 * {@code AfterLoad} is only made for listeners that name it or {@link Signal}, not for those that take every event.
 *
 * <p>Safe for use by several threads.
 */
public final class SignalPublisher {

    private record Kind(Class<?> signal, Class<?> model) {}

    private final ConfigurableApplicationContext context;
    private final Audience audience;
    private final Map<Kind, ResolvableType> types = new ConcurrentHashMap<>();

    /** A publisher to the listeners of a context. */
    public SignalPublisher(ConfigurableApplicationContext context) {
        this.context = context;
        this.audience = new Audience(context);
    }

    /** Publishes these signals from now on. */
    public Signals.Registration connect(Signals signals) {
        return signals.onEvery((signal, model) -> audience.hears(type(signal, model), signal), this::publish);
    }

    private void publish(Signal<?> signal) {
        context.publishEvent(
                new PayloadApplicationEvent<>(context, signal, type(signal.getClass(), signal.modelType())));
    }

    private ResolvableType type(Class<?> signal, Class<?> model) {
        Kind kind = new Kind(signal, model);
        ResolvableType known = types.get(kind); // without the lock that computeIfAbsent may take
        return known == null
                ? types.computeIfAbsent(kind, key -> ResolvableType.forClassWithGenerics(key.signal(), key.model()))
                : known;
    }
}
