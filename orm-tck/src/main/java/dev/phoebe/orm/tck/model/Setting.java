package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;

/** A record with a key that the program sets, and a version, which tells whether it is new. */
@Model
public record Setting(
        @Id @Column(maxLength = 50) String name,
        String text,
        @Version long version) {

    public Setting(String name, String text) {
        this(name, text, 0);
    }
}
