package dev.phoebe.orm.relation;

import java.util.Collection;
import java.util.Map;

/** Loads the values of many keys in one statement. A key without a value is left out of the answer. */
@FunctionalInterface
public interface BatchLoader<V> {

    /** The values by key; keys are canonical, distinct and not null. */
    Map<Object, V> load(Collection<Object> keys);
}
