package dev.phoebe.orm.query;

import dev.phoebe.orm.sql.Feature;
import org.jspecify.annotations.Nullable;

/** How the rows of two queries become those of one. */
enum SetOperator {
    UNION(" union ", null),
    UNION_ALL(" union all ", null),
    INTERSECT(" intersect ", null),
    INTERSECT_ALL(" intersect all ", Feature.INTERSECT_ALL),
    EXCEPT(" except ", null),
    EXCEPT_ALL(" except all ", Feature.EXCEPT_ALL);

    final String sql;

    @Nullable
    final Feature feature;

    SetOperator(String sql, @Nullable Feature feature) {
        this.sql = sql;
        this.feature = feature;
    }

    /** Whether {@code a this b next c} means {@code (a this b) next c} on every database. */
    boolean isDoneBefore(SetOperator next) {
        return next != INTERSECT && next != INTERSECT_ALL;
    }
}
