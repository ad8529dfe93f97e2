package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A superclass, whose fields are columns of each model below it. */
public abstract class Timestamped {

    @Column(updatable = false)
    public Instant created = Instant.parse("2021-02-03T04:05:06Z");

    public @Nullable Instant changed;
}
