package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Ref;

/** Leads to users on two ways: who likes, and whose tweet is liked. */
@Model(
        indexes =
                @Index(
                        columns = {"user", "tweet"},
                        unique = true))
public class Favorite {

    @Id
    public Long id;

    public Ref<User> user;

    public Ref<Tweet> tweet;

    public Favorite() {}

    public Favorite(User user, Tweet tweet) {
        this.user = Ref.of(user);
        this.tweet = Ref.of(tweet);
    }
}
