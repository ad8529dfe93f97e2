package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;

/** A class whose key the program sets, with a version that tells whether it is new. */
@Model
public class Wording {

    @Id
    @Column(maxLength = 50)
    public String name;

    public String text;

    @Version
    public int version;

    public Wording() {}

    public Wording(String name, String text) {
        this.name = name;
        this.text = text;
    }
}
