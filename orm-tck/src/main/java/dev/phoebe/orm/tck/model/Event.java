package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;
import org.jspecify.annotations.Nullable;

/** The begin of a chain of references between records. */
@Model
public record Event(
        @Id @Nullable Long id, String name, @Nullable Ref<Venue> venue) {}
