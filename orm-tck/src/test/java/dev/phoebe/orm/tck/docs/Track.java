package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Ref;

// tag::track[]
@Model(
        indexes =
                @Index(
                        columns = {"album", "position"},
                        unique = true),
        checks = @Check(name = "track_seconds_positive", sql = "seconds > 0"))
class Track {
    @Id
    Long id;

    @OnDelete(OnDelete.Action.CASCADE)
    Ref<Album> album;

    int position;

    String title;

    int seconds;
    // end::track[]

    Track() {}

    Track(Album album, int position, String title, int seconds) {
        this.album = Ref.of(album);
        this.position = position;
        this.title = title;
        this.seconds = seconds;
    }
    // tag::track[]
}
// end::track[]
