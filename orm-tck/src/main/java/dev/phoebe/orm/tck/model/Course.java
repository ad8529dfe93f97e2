package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Link;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.ManyToMany;

/** A many-to-many relation through a model, seen from the other side. */
@Model
public class Course {

    @Id
    public Long id;

    public String name;

    @Link(mappedBy = "courses")
    public ManyToMany<User> users;

    public Course() {}

    public Course(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
