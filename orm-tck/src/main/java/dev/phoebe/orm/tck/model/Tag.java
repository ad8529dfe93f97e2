package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A record: inserting one gives another one, with its key. */
@Model
public record Tag(
        @Id @Nullable Long id,
        @Column(maxLength = 100, unique = true) String name) implements Serializable {

    public Tag(String name) {
        this(null, name);
    }
}
