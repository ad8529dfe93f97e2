package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A record with references: one that is always there, and one that may be missing. */
@Model
public record Venue(
        @Id @Nullable Long id,
        String name,
        Ref<City> city,
        @Nullable Ref<City> twin) implements Serializable {}
