package dev.phoebe.orm.tck.indexes;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** A row whose key is the longest text that can be a key on every database. */
@Model
public class Shortcut {

    @Id
    @Column(maxLength = 768)
    public String address;

    public Shortcut() {}

    public Shortcut(String address) {
        this.address = address;
    }
}
