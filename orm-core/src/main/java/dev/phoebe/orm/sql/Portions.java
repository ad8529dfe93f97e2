package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How many rows, keys or links one statement takes: as many as have parameters enough, and not more than some number.
 *
 * @param parameters the most parameters of one statement
 * @param most the most elements of one statement, 1 or more
 */
public record Portions(int parameters, int most) {

    /** Portions of elements that are not bound one by one. */
    public static Portions of(int most) {
        return new Portions(Integer.MAX_VALUE, most);
    }

    /** Portions of elements of which at most so many go into one statement, whatever its parameters. */
    public static Portions of(Dialect dialect, int most) {
        return new Portions(dialect.maxParameters(), most);
    }

    /** The same where so many parameters are needed for other things. */
    public Portions without(int others) {
        return new Portions(Math.max(1, parameters - others), most);
    }

    /** The same for half of the parameters: the rest of the statement, which somebody else writes, has the others. */
    public Portions half() {
        return new Portions(parameters / 2, most);
    }

    /** How many elements of so many parameters each one statement takes; at least one. */
    public int size(int parametersOfEach) {
        return Math.max(1, Math.min(most, parameters / Math.max(1, parametersOfEach)));
    }

    /** Cuts elements of so many parameters each. */
    public <E> List<List<E>> cut(Collection<E> elements, int parametersOfEach) {
        List<E> all = elements instanceof List<E> list ? list : List.copyOf(elements);
        int size = size(parametersOfEach);
        if (all.size() <= size) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        List<List<E>> portions = new ArrayList<>(all.size() / size + 1);
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }

    /** Cuts elements that differ in how many parameters they have. */
    public <E> List<List<E>> cut(List<E> elements, ToIntFunction<E> parametersOf) {
        List<List<E>> portions = new ArrayList<>();
        int begin = 0;
        int used = 0;
        for (int i = 0; i < elements.size(); i++) {
            int more = parametersOf.applyAsInt(elements.get(i));
            if (i > begin && (used + more > parameters || i - begin == most)) {
                portions.add(elements.subList(begin, i));
                begin = i;
                used = 0;
            }
            used += more;
        }
        if (begin < elements.size()) {
            portions.add(elements.subList(begin, elements.size()));
        }
        return portions;
    }
}
