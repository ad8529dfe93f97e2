package dev.phoebe.orm.spring.jackson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationContext;

/** The rows that are being written, one inside the other. */
final class RowPath {

    /** How many rows may stand inside each other. */
    private static final int DEEPEST = 20;

    private record Row(Class<?> type, @Nullable Object key, Object model) {

        /** One row may be there as several objects, one for each result that it came with. */
        boolean is(Class<?> otherType, @Nullable Object otherKey, Object otherModel) {
            return model == otherModel || (key != null && type == otherType && key.equals(otherKey));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private RowPath() {}

    /** The path of one run of a mapper. */
    static RowPath of(SerializationContext context) {
        if (context.getAttribute(RowPath.class) instanceof RowPath path) {
            return path;
        }
        RowPath path = new RowPath();
        context.setAttribute(RowPath.class, path);
        return path;
    }

    /** Goes into a row; false when it is on the path already, or too deep in it: then it must not be written as a whole. */
    boolean enter(Class<?> type, @Nullable Object key, Object model) {
        if (rows.size() == DEEPEST) {
            return false;
        }
        for (Row row : rows) {
            if (row.is(type, key, model)) {
                return false;
            }
        }
        rows.add(new Row(type, key, model));
        return true;
    }

    /** Goes out of the innermost row. */
    void leave() {
        rows.remove(rows.size() - 1);
    }
}
