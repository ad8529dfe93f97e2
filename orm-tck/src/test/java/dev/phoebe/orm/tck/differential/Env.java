package dev.phoebe.orm.tck.differential;

import dev.phoebe.orm.tck.differential.Data.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression sees: a row of each source, null where an outer join found none; and the group, where there is one. */
final class Env {

    private final @Nullable Env outer;
    private final int source;
    private final @Nullable Tuple row;
    private final @Nullable Group group;

    /** The rows that are one now, and the values by which they are. */
    record Group(List<Env> members, List<? extends @Nullable Object> keys) {}

    private Env(@Nullable Env outer, int source, @Nullable Tuple row, @Nullable Group group) {
        this.outer = outer;
        this.source = source;
        this.row = row;
        this.group = group;
    }

    static Env empty() {
        return new Env(null, -1, null, null);
    }

    Env with(int other, @Nullable Tuple otherRow) {
        return new Env(this, other, otherRow, null);
    }

    Env grouped(Group members) {
        return new Env(this, -1, null, members);
    }

    @Nullable
    Tuple row(int wanted) {
        for (Env env = this; env != null; env = env.outer) {
            if (env.source == wanted) {
                return env.row;
            }
        }
        throw new IllegalStateException("No source has the number " + wanted + ".");
    }

    Group group() {
        if (group == null) {
            throw new IllegalStateException("There is no group here.");
        }
        return group;
    }
}
