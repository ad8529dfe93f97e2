package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import org.jspecify.annotations.Nullable;

// tag::artist[]
@Model // table "artist"
class Artist extends ActiveRecord<Artist> { // optional: adds save(), delete() and refresh()
    @Id
    Long id; // null until it is inserted: the database counts

    @Column(maxLength = 120, unique = true)
    String name; // NOT NULL, because it is not @Nullable

    @Nullable
    String country;

    Backref<Album> albums; // the other side of Album.artist
    // end::artist[]

    Artist() {}

    Artist(String name) {
        this.name = name;
    }
    // tag::artist[]
}
// end::artist[]
