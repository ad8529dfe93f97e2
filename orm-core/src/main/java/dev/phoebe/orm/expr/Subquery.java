package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;

/** A SELECT of one column inside another statement; it writes itself without parentheses. */
public interface Subquery<V> extends Fragment {

    /** Whether it takes only some of its rows, by a limit or an offset. */
    default boolean isCut() {
        return false;
    }
}
