package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.signal.Signals;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class SignalsTests extends Snippets {

    @Test
    void listen() {
        List<String> log = new ArrayList<>();
        // tag::listen[]
        db.signals().beforeSave(ARTIST, e -> e.model().name = e.model().name.strip());
        db.signals().afterSave(ARTIST, e -> log.add((e.created() ? "new: " : "changed: ") + e.model().name));
        Signals.Registration bulk =
                db.signals().afterBulk(ALBUM, e -> log.add(e.kind() + " of " + e.rows() + " albums"));

        db.insert(new Artist(" Sun Ra "));
        db.update(ALBUM).set(ALBUM.stock, 0).all().execute();
        bulk.remove(); // listens no more
        // end::listen[]
        assertThat(log).containsExactly("new: Sun Ra", "UPDATE of 3 albums");
    }
}
