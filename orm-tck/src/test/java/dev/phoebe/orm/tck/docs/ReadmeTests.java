package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.tck.database.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class ReadmeTests extends Snippets {

    @Test
    void cheap() {
        // tag::cheap[]
        List<Album> cheap = db.select(ALBUM)
                .where(ALBUM.price.lt(20), ALBUM.artist().name.startsWith("Nina"))
                .orderBy(ALBUM.released.desc().nullsLast())
                .prefetch(ALBUM.artist, ALBUM.genres)
                .limit(20)
                .list();
        // end::cheap[]
        sent("cheap", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version,
                   artist.id, artist.name, artist.country
            from album join artist on artist.id = album.artist_id
            where album.price < ? and artist.name like ? escape '!'
            order by album.released desc nulls last limit ?

            select album_genre.album_id, genre.id, genre.name
            from genre join album_genre on album_genre.genre_id = genre.id
            where album_genre.album_id in (?)
            """);
        assertThat(cheap).extracting(album -> album.title).containsExactly("Baltimore");
        assertThat(cheap.get(0).artist.get().name).isEqualTo("Nina Simone");
        assertThat(cheap.get(0).genres.list()).containsExactlyInAnyOrder(jazz, soul);
    }
}
