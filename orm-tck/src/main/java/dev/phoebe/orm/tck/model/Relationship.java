package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** Two references to one model. */
@Model
public class Relationship {

    @Id
    public Long id;

    public Ref<User> from;

    public Ref<User> to;

    public Relationship() {}

    public Relationship(User from, User to) {
        this.from = Ref.of(from);
        this.to = Ref.of(to);
    }
}
