package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** One to one: its key is the reference to its user. */
@Model
public class Profile {

    @Id
    public Ref<User> user;

    public String motto;

    public Profile() {}

    public Profile(User user, String motto) {
        this.user = Ref.of(user);
        this.motto = motto;
    }
}
