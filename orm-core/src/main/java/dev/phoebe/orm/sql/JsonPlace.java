package dev.phoebe.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON document. Immutable.
 *
 * @param document the document
 * @param steps the way from its root to the place; none for the document itself
 */
public record JsonPlace(Fragment document, List<Step> steps) {

    /** One step of the way. */
    public sealed interface Step permits Key, Index {}

    /** Into an object. */
    public record Key(String name) implements Step {}

    /** Into an array, counted from 0. */
    public record Index(int index) implements Step {}

    /** The document itself. */
    public static JsonPlace root(Fragment document) {
        return new JsonPlace(document, List.of());
    }

    /** One step further. */
    public JsonPlace then(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new JsonPlace(document, List.copyOf(more));
    }

    /** The place after the first steps only. */
    public JsonPlace upTo(int count) {
        return new JsonPlace(document, steps.subList(0, count));
    }

    /** Where this one stands in. */
    public JsonPlace parent() {
        return upTo(steps.size() - 1);
    }

    /** The last step; there must be one. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }
}
