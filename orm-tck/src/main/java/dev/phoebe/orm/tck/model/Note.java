package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Link;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.ManyToMany;

/** The other side of a many-to-many relation. */
@Model
public class Note {

    @Id
    public Long id;

    public String text;

    @Link(mappedBy = "notes")
    public ManyToMany<User> users;

    public Note() {}

    public Note(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
