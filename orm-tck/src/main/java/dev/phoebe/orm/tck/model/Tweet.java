package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.time.LocalDateTime;

/** What a user says. */
@Model
public class Tweet {

    @Id
    public Long id;

    public Ref<User> user;

    public String content;

    public LocalDateTime posted = LocalDateTime.of(2024, 1, 1, 12, 0);

    public Backref<Favorite> favorites;

    public Tweet() {}

    public Tweet(User user, String content) {
        this.user = Ref.of(user);
        this.content = content;
    }

    @Override
    public String toString() {
        return content;
    }
}
