package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.RowReader;
import org.jspecify.annotations.Nullable;

/** The readers of a projection's parts; for generated code. */
@FunctionalInterface
public interface ProjectedParts {

    /** The reader of the next part: parts are asked for in their order. */
    <T extends @Nullable Object> RowReader<T> next(Selectable<T> part);
}
