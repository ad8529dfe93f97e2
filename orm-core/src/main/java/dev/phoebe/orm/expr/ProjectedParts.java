package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.RowReader;
import org.jspecify.annotations.Nullable;

/** Where the values of a projection's parts come from; for generated code. */
@FunctionalInterface
public interface ProjectedParts {

    /** How the next part is read: they are asked for in their order. */
    <T extends @Nullable Object> RowReader<T> next(Selectable<T> part);
}
