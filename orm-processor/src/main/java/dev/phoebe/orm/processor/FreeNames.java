package dev.phoebe.orm.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names for fields of one class: each is given once. */
final class FreeNames {

    private final Set<String> taken;

    FreeNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The name itself, or one with so many tails that it is free. */
    String take(String name, String tail) {
        String free = name;
        while (!taken.add(free)) {
            free += tail;
        }
        return free;
    }
}
