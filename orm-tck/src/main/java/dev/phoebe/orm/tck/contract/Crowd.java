package dev.phoebe.orm.tck.contract;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.tck.model.Favorite;
import dev.phoebe.orm.tck.model.Tweet;
import dev.phoebe.orm.tck.model.User;

/** Rows to read: huey says three things, mickey two, zaizee none; three of the tweets are liked. */
final class Crowd {

    final User huey;
    final User mickey;
    final User zaizee;
    final Tweet meow;
    final Tweet hiss;
    final Tweet purr;
    final Tweet woof;
    final Tweet wheeze;

    Crowd(Database db) {
        huey = db.insert(new User("huey"));
        mickey = db.insert(new User("mickey"));
        zaizee = db.insert(new User("zaizee"));
        meow = db.insert(new Tweet(huey, "meow"));
        hiss = db.insert(new Tweet(huey, "hiss"));
        purr = db.insert(new Tweet(huey, "purr"));
        woof = db.insert(new Tweet(mickey, "woof"));
        wheeze = db.insert(new Tweet(mickey, "wheeze"));
        db.insert(new Favorite(huey, woof));
        db.insert(new Favorite(mickey, meow));
        db.insert(new Favorite(mickey, purr));
    }
}
