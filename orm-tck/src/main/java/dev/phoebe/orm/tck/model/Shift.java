package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its key is a point in time, and it refers to another row. */
@Model
public class Shift {

    @Id
    public Instant begin;

    public @Nullable Ref<Shift> before;

    public Shift() {}

    public Shift(Instant begin, @Nullable Ref<Shift> before) {
        this.begin = begin;
        this.before = before;
    }
}
