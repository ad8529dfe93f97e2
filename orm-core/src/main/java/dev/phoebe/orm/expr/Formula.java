package dev.phoebe.orm.expr;

import dev.phoebe.orm.sql.Fragment;
import dev.phoebe.orm.sql.Name;
import dev.phoebe.orm.sql.Source;
import dev.phoebe.orm.sql.SqlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of an expression, whatever the type of its values: an {@link ExpressionType} makes an expression of it.
 * Immutable.
 */
public interface Formula extends Fragment {

    /** The source to select from where the statement names none; null where there is no telling. */
    @Nullable
    Source origin();

    /** The name of the expression in the row that a SELECT answers with; null where it has none. */
    default @Nullable Name name() {
        return null;
    }

    /** A formula is a value that is true or false, unless it says otherwise. */
    @Override
    default void writeCondition(SqlWriter writer) {
        writer.dialect().queries().condition(writer, this);
    }

    /** Writes it as an item of SELECT. */
    default void writeColumns(SqlWriter writer) {
        write(writer);
    }

    /** Writes it into GROUP BY or the like: see {@link Expression#writeGroup}. */
    default boolean writeGroup(SqlWriter writer, Fragment selected) {
        write(writer);
        return false;
    }

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
