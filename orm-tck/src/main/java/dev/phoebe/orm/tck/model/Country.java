package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;

/** A key that the program sets. */
@Model
public class Country {

    @Id
    public String code;

    public String name;

    public Backref<Author> authors;

    public ManyToMany<Customer> visitors;

    public Country() {}

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }
}
