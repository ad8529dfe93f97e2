package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;

/** A row whose key is of a primitive type: 0 until it is inserted. */
@Model
public class Sticker {
    @Id
    public long id;

    @Column(unique = true)
    public String name;

    Sticker() {}

    public Sticker(String name) {
        this.name = name;
    }
}
