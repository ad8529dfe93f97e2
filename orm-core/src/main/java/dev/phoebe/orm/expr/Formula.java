package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an expression is made of others, whatever the type of its values. */
interface Formula extends Fragment {

    /** The source to select from where the statement names none; null where there is no telling. */
    @Nullable
    Source origin();

    /** The source of the first of two expressions, or of the second where that has none: a value. */
    static @Nullable Source origin(Expression<?> first, Expression<?> second) {
        Source origin = first.origin();
        return origin == null ? second.origin() : origin;
    }

    /** The first source among those of several expressions. */
    static @Nullable Source origin(List<? extends Expression<?>> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            Source origin = expressions.get(i).origin();
            if (origin != null) {
                return origin;
            }
        }
        return null;
    }
}
