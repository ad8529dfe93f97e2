package dev.phoebe.orm.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a page. */
final class Rows {

    private Rows() {}

    /** A copy that cannot be changed; a row may be null where it is a single value. */
    @SuppressWarnings("unchecked") // the array holds what the list held
    static <T extends @Nullable Object> List<T> copy(List<T> rows) {
        return (List<T>) Collections.unmodifiableList(Arrays.asList(rows.toArray()));
    }
}
