package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.type.Json;
import org.jspecify.annotations.Nullable;

/** Something whose details no table foresaw. */
@Model
public record Gadget(
        @Id @Nullable Long id,
        String name,
        Json details,
        @Nullable Json extra) {

    /** One without extras. */
    public Gadget(String name, String details) {
        this(null, name, Json.of(details), null);
    }
}
