package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static dev.phoebe.orm.tck.docs.GenreTable.GENRE;
import static dev.phoebe.orm.tck.docs.TrackTable.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.GetOrCreate;
import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.StaleRowException;
import dev.phoebe.orm.error.UnsavedReferenceException;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class WritingTests extends Snippets {

    @Test
    void insert() {
        // tag::insert[]
        Artist artist = db.insert(new Artist("Alice Coltrane")); // the same object, now with its key
        Genre genre = db.insert(new Genre(null, "blues")); // a record: a new one, with its key
        // end::insert[]
        sent("insert", """
            insert into artist (name, country) values (?, ?)

            insert into genre (name) values (?)
            """);
        assertThat(artist.id).isNotNull();
        assertThat(genre.id()).isNotNull();
    }

    @Test
    void save() {
        // tag::save[]
        Album album = new Album("Astral Meditations", nina);
        db.save(album); // no key yet: insert
        album.stock = 7;
        db.save(album); // a key: update
        db.delete(album);
        // end::save[]
        sent("save", """
            insert into album (title, artist_id, price, released, stock, version) values (?, ?, ?, ?, ?, ?)

            update album set title = ?, artist_id = ?, price = ?, released = ?, stock = ?, version = ?
            where id = ? and version = ?

            delete from album where id = ? and version = ?
            """);
    }

    @Test
    void ambient() {
        db.bind(() -> {
            // tag::ambient[]
            Artist artist = new Artist("Alice Coltrane").save();
            artist.country = "US";
            artist.save();
            Artist same = ARTIST.get(artist.id);
            List<Artist> americans =
                    ARTIST.select().where(ARTIST.country.eq("US")).list();
            artist.delete();
            // end::ambient[]
            assertThat(same.name).isEqualTo("Alice Coltrane");
            assertThat(americans).hasSize(1);
        });
    }

    @Test
    void stale() {
        // tag::stale[]
        Album mine = db.select(ALBUM).where(ALBUM.title.eq("Kind of Blue")).one();
        Album theirs = db.select(ALBUM).where(ALBUM.title.eq("Kind of Blue")).one();
        theirs.stock = 5;
        db.save(theirs); // version 0 becomes 1
        mine.stock = 9;
        assertThatThrownBy(() -> db.save(mine)) // written for version 0, which is gone
                .isInstanceOf(StaleRowException.class);
        db.refresh(mine); // reads the row again, into the same object
        // end::stale[]
        assertThat(mine.stock).isEqualTo(5);
    }

    @Test
    void unsaved() {
        assertThatThrownBy(() -> db.save(new Album("Solo", new Artist("Nobody Yet"))))
                .isInstanceOf(UnsavedReferenceException.class)
                .hasMessage("Album.artist refers to a row of Artist that has no key yet. Save that one first; "
                        + "nothing was written.");
    }

    @Test
    void bulk() {
        Album album = db.select(ALBUM).where(ALBUM.title.eq("Baltimore")).one();
        counter.reset();
        // tag::bulk[]
        List<Track> tracks = db.insertAll(List.of(
                new Track(album, 2, "Everything Must Change", 254),
                new Track(album, 3, "The Family", 341),
                new Track(album, 4, "My Father", 304)));
        long deleted = db.deleteAll(tracks);
        // end::bulk[]
        sent("bulk", """
            select id from final table (insert into track (album_id, position, title, seconds)
              values (?, ?, ?, ?), (?, ?, ?, ?), (?, ?, ?, ?))

            delete from track where track.id in (?, ?, ?, ?)
            """);
        assertThat(tracks).allSatisfy(track -> assertThat(track.id).isNotNull());
        assertThat(deleted).isEqualTo(3);
    }

    @Test
    void stream() {
        Album album = db.select(ALBUM).where(ALBUM.title.eq("Baltimore")).one();
        Stream<String> lines = Stream.of("5;My Father;304", "6;Balm in Gilead;340");
        counter.reset();
        // tag::stream[]
        long inserted = db.insertAll(lines.map(line -> line.split(";"))
                .map(parts -> new Track(album, Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]))));
        // end::stream[]
        sent("stream", """
            insert into track (album_id, position, title, seconds) values (?, ?, ?, ?), (?, ?, ?, ?)
            """);
        assertThat(inserted).isEqualTo(2);
    }

    @Test
    void update() {
        Long id = db.select(ALBUM.id).where(ALBUM.title.eq("Baltimore")).one();
        counter.reset();
        // tag::update[]
        long sold = db.update(ALBUM)
                .set(ALBUM.stock, ALBUM.stock.minus(2))
                .where(ALBUM.id.eq(id), ALBUM.stock.ge(2))
                .execute(); // 1, or 0 when there were not enough
        long gone = db.delete(ALBUM).where(ALBUM.stock.eq(0)).execute();
        // end::update[]
        sent("update", """
            update album set stock = album.stock - ? where album.id = ? and album.stock >= ?

            delete from album where album.stock = ?
            """);
        assertThat(sold).isEqualTo(1);
        assertThat(gone).isZero();
    }

    @Test
    void all() {
        assertThatThrownBy(() -> db.delete(TRACK).execute()).isInstanceOf(InvalidQueryException.class);
        // tag::all[]
        db.update(ALBUM)
                .set(ALBUM.price, ALBUM.price.times(new BigDecimal("0.9")))
                .all()
                .execute();
        db.delete(TRACK).all().execute();
        // end::all[]
        sent("all", """
            update album set price = album.price * ?

            delete from track
            """);
    }

    @Test
    void upsert() {
        // tag::upsert[]
        db.insert(ARTIST)
                .set(ARTIST.name, "Nina Simone")
                .set(ARTIST.country, "US")
                .onConflict(ARTIST.name)
                .doUpdate(ARTIST.country)
                .execute();
        db.insert(GENRE)
                .set(GENRE.name, "jazz")
                .onConflict(GENRE.name)
                .doNothing()
                .execute();
        // end::upsert[]
        sent("upsert", """
            merge into artist
            using (values (cast(? as varchar), cast(? as varchar))) as excluded (name, country)
            on artist.name = excluded.name
            when matched then update set country = excluded.country
            when not matched then insert (name, country) values (excluded.name, excluded.country)

            merge into genre using (values (cast(? as varchar))) as excluded (name) on genre.name = excluded.name
            when not matched then insert (name) values (excluded.name)
            """);
        assertThat(db.select(ARTIST).where(ARTIST.name.eq("Nina Simone")).one().country)
                .isEqualTo("US");
    }

    @Test
    void returning() {
        // tag::returning[]
        List<Album> discounted = db.update(ALBUM)
                .set(ALBUM.price, new BigDecimal("99.00"))
                .where(ALBUM.price.gt(100))
                .returning(ALBUM)
                .list();
        // end::returning[]
        sent("returning", """
            select id, title, artist_id, price, released, stock, version
            from final table (update album set price = ? where album.price > ?)
            """);
        assertThat(discounted).hasSize(1);
    }

    @Test
    void getOrCreate() {
        // tag::get-or-create[]
        GetOrCreate<Artist> result =
                db.getOrCreate(ARTIST, ARTIST.name.eq("Alice Coltrane"), () -> new Artist("Alice Coltrane"));
        Artist artist = result.row();
        boolean isNew = result.created();
        // end::get-or-create[]
        sent("get-or-create", """
            select artist.id, artist.name, artist.country from artist where artist.name = ? limit ?

            insert into artist (name, country) values (?, ?)
            """);
        assertThat(artist.id).isNotNull();
        assertThat(isNew).isTrue();
    }
}
