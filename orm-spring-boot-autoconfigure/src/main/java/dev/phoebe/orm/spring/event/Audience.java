package dev.phoebe.orm.spring.event;

import dev.phoebe.orm.signal.AfterLoad;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Whether a context has listeners for an event. The answer is kept until the number of its listeners changes, so that
 * asking costs next to nothing. Safe for use by several threads.
 */
final class Audience {

    /** An event that no program listens for: who would hear it takes everything. */
    private static final ResolvableType ANYTHING = event(ResolvableType.forClass(Unheard.class));

    private static final class Unheard {}

    private record Answers(int listeners, Map<ResolvableType, Boolean> byType) {}

    private final ConfigurableApplicationContext context;
    private volatile Answers answers = new Answers(-1, Map.of());

    Audience(ConfigurableApplicationContext context) {
        this.context = context;
    }

    boolean hears(ResolvableType payload, Class<?> signal) {
        int listeners = countListeners();
        Answers current = answers;
        if (current.listeners() != listeners) {
            current = new Answers(listeners, new ConcurrentHashMap<>());
            answers = current;
        }
        Boolean known = current.byType().get(payload);
        if (known == null) {
            known = ask(event(payload), signal == AfterLoad.class);
            current.byType().put(payload, known);
        }
        return known;
    }

    private static ResolvableType event(ResolvableType payload) {
        return ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, payload);
    }

    private int countListeners() {
        int count = 0;
        for (ApplicationContext each = context; each != null; each = each.getParent()) {
            count += listeners(each).size();
        }
        return count;
    }

    private boolean ask(ResolvableType event, boolean byNameOnly) {
        for (ApplicationContext each = context; each != null; each = each.getParent()) {
            for (ApplicationListener<?> listener : listeners(each).toArray(ApplicationListener<?>[]::new)) {
                if (hears(listener, event, byNameOnly)) {
                    return true;
                }
            }
            if (each instanceof ConfigurableApplicationContext configurable
                    && hasListenerToCome(configurable.getBeanFactory(), event, byNameOnly)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hears(ApplicationListener<?> listener, ResolvableType event, boolean byNameOnly) {
        GenericApplicationListener generic = listener instanceof GenericApplicationListener itself
                ? itself
                : new GenericApplicationListenerAdapter(listener);
        return generic.supportsEventType(event) && !(byNameOnly && generic.supportsEventType(ANYTHING));
    }

    /** Beans that Spring makes when an event comes for them: lazy ones and those of other scopes. */
    private static boolean hasListenerToCome(
            ConfigurableListableBeanFactory beans, ResolvableType event, boolean byNameOnly) {
        for (String name : beans.getBeanNamesForType(ApplicationListener.class, true, false)) {
            if (!beans.containsSingleton(name) && mayHear(beans.getType(name, false), event, byNameOnly)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHear(@Nullable Class<?> listener, ResolvableType event, boolean byNameOnly) {
        if (listener == null
                || GenericApplicationListener.class.isAssignableFrom(listener)
                || SmartApplicationListener.class.isAssignableFrom(listener)) {
            return !byNameOnly; // nobody knows before it is made
        }
        ResolvableType heard =
                ResolvableType.forClass(listener).as(ApplicationListener.class).getGeneric();
        boolean everything = heard.equals(ResolvableType.NONE) || heard.isAssignableFrom(ANYTHING);
        return everything ? !byNameOnly : heard.isAssignableFrom(event);
    }

    private static Collection<ApplicationListener<?>> listeners(ApplicationContext context) {
        return context instanceof AbstractApplicationContext known ? known.getApplicationListeners() : Set.of();
    }
}
