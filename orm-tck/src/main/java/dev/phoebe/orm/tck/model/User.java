package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Link;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;

/** Its table is called as SQL calls something else, and it has all kinds of relations to many. */
@Model
public class User {

    @Id
    public Long id;

    @Column(maxLength = 50, unique = true)
    public String name;

    public Backref<Tweet> tweets;

    public Backref<Favorite> favorites;

    @MappedBy("from")
    public Backref<Relationship> outgoing;

    @MappedBy("to")
    public Backref<Relationship> incoming;

    public ManyToMany<Note> notes;

    public ManyToMany<User> friends;

    @Link(through = Enrollment.class)
    public ManyToMany<Course> courses;

    public Backref<Enrollment> enrollments;

    public User() {}

    public User(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
