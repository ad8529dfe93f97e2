package dev.phoebe.orm.tck.indexes;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** A row whose key is a text of a thousand characters. */
@Model
public class Bookmark {

    @Id
    @Column(maxLength = 1000)
    public String address;

    public Bookmark() {}

    public Bookmark(String address) {
        this.address = address;
    }
}
