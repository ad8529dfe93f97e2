package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.expr.Expressions.notExists;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.query.Excluded.excluded;
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

@OnDatabase("postgresql")
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
            where album.id = ? and album.version = ?

            delete from album where album.id = ? and album.version = ?
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
            insert into track (album_id, position, title, seconds)
            select given.album_id, given.position, given.title, given.seconds
            from unnest(?::bigint[], ?::integer[], ?::varchar[], ?::integer[])
            as given (album_id, position, title, seconds) returning id

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
            insert into track (album_id, position, title, seconds)
            select given.album_id, given.position, given.title, given.seconds
            from unnest(?::bigint[], ?::integer[], ?::varchar[], ?::integer[])
            as given (album_id, position, title, seconds)
            """);
        assertThat(inserted).isEqualTo(2);
    }

    @Test
    void updateAll() {
        List<Album> albums = db.select(ALBUM).where(ALBUM.artist.is(miles)).list();
        counter.reset();
        // tag::update-all[]
        for (Album album : albums) {
            album.price = album.price.add(BigDecimal.ONE);
        }
        long updated = db.updateAll(albums, ALBUM.price); // without columns: all that update(row) writes
        // end::update-all[]
        sent("update-all", """
            update album set price = given.price, version = album.version + 1
            from unnest(?::bigint[], ?::integer[], ?::numeric[]) as given (id, version, price)
            where album.id = given.id and album.version = given.version
            """);
        assertThat(updated).isEqualTo(2);
        assertThat(albums).allMatch(album -> album.version == 1);
    }

    @Test
    void rows() {
        // tag::rows[]
        db.insert(GENRE)
                .rows(List.of("blues", "folk"), (row, name) -> row.set(GENRE.name, name))
                .execute();
        db.insert(GENRE).set(GENRE.name, "funk").row().set(GENRE.name, "gospel").execute();
        // end::rows[]
        sent("rows", """
            insert into genre (name) values (?), (?)

            insert into genre (name) values (?), (?)
            """);
        assertThat(db.select(GENRE).count()).isEqualTo(6);
    }

    @Test
    void fromQuery() {
        // tag::from-query[]
        db.insert(GENRE)
                .columns(GENRE.name)
                .select(db.select(ARTIST.name.lower()))
                .execute();
        db.insert(GENRE)
                .set(GENRE.name, "blues")
                .where(notExists(db.select(GENRE.id).where(GENRE.name.eq("blues"))))
                .execute();
        // end::from-query[]
        sent("from-query", """
            insert into genre (name) select lower(artist.name) from artist

            insert into genre (name)
            select cast(? as varchar) where not exists (select genre.id from genre where genre.name = ?)
            """);
        assertThat(db.select(GENRE).count()).isEqualTo(5);
    }

    @Test
    void from() {
        // tag::from[]
        db.update(ALBUM)
                .set(ALBUM.title, ARTIST.name.concat(": ").concat(ALBUM.title))
                .from(ARTIST)
                .where(ARTIST.id.eq(ALBUM.artist), ARTIST.name.startsWith("Nina"))
                .execute();
        db.delete(TRACK)
                .using(ALBUM)
                .where(ALBUM.id.eq(TRACK.album), ALBUM.price.gt(100))
                .execute();
        // end::from[]
        sent("from", """
            update album set title = ((artist.name || ?) || album.title)
            from artist where artist.id = album.artist_id and artist.name like ? escape '!'

            delete from track
            where exists (select 1 from album where album.id = track.album_id and album.price > ?)
            """);
        assertThat(db.select(ALBUM.title).where(ALBUM.artist.is(nina)).list())
                .containsExactly("Nina Simone: Baltimore");
    }

    @Test
    void limit() {
        // tag::limit[]
        db.update(ALBUM)
                .set(ALBUM.stock, 0)
                .where(ALBUM.stock.gt(0))
                .orderBy(ALBUM.price)
                .limit(1)
                .execute();
        // end::limit[]
        sent("limit", """
            update album set stock = ?
            where album.stock > ? and album.id in (select album_2.id from album as album_2
              where album_2.stock > ? order by album_2.price limit ?)
            """);
        assertThat(db.select(ALBUM.title).where(ALBUM.stock.eq(0)).list()).containsExactly("Baltimore");
    }

    @Test
    void upsertThatComputes() {
        // tag::upsert-computed[]
        db.insert(ALBUM)
                .set(ALBUM.id, 1)
                .set(ALBUM.title, "Baltimore")
                .set(ALBUM.artist, nina.id)
                .set(ALBUM.price, 12)
                .set(ALBUM.stock, 5)
                .set(ALBUM.version, 0)
                .onConflict(ALBUM.id)
                .doUpdate(ALBUM.price)
                .set(ALBUM.stock, ALBUM.stock.plus(excluded(ALBUM.stock)))
                .where(ALBUM.stock.lt(100))
                .execute();
        // end::upsert-computed[]
        counter.reset();
        assertThat(db.get(ALBUM, 1L).stock).isEqualTo(8);
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
            insert into artist (name, country) values (?, ?)
            on conflict (name) do update set country = excluded.country

            insert into genre (name) values (?) on conflict (name) do nothing
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
            update album set price = ? where album.price > ?
            returning id, title, artist_id, price, released, stock, version
            """);
        assertThat(discounted).hasSize(1);
        // tag::returning-columns[]
        List<String> gone = db.delete(TRACK)
                .where(TRACK.seconds.gt(600))
                .returning(as((String title, Integer seconds) -> title + " " + seconds, TRACK.title, TRACK.seconds))
                .list();
        // end::returning-columns[]
        assertThat(gone).containsExactly("Walkin' 801");
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
