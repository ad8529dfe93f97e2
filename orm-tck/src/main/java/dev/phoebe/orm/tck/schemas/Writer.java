package dev.phoebe.orm.tck.schemas;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;

/** A row of {@code tck_people.writer}. */
@Model(schema = "tck_people")
public class Writer {

    @Id
    public Long id;

    @Column(unique = true)
    public String name;

    public Backref<Tome> tomes;

    public Writer() {}

    public Writer(String name) {
        this.name = name;
    }
}
