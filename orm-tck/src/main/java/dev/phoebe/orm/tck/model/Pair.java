package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Two unique columns, each of which may be in the way of an insert; both are words of SQL. */
@Model
public record Pair(
        @Id @Nullable Long id,
        @Column(maxLength = 50, unique = true) String key,
        @Column(maxLength = 50, unique = true) String value) {

    public Pair(String key, String value) {
        this(null, key, value);
    }
}
