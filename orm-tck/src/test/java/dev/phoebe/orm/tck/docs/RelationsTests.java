package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static dev.phoebe.orm.tck.docs.GenreTable.GENRE;
import static dev.phoebe.orm.tck.docs.TrackTable.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.error.RelationNotLoadedException;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnDatabase("postgresql")
class RelationsTests extends Snippets {

    @Test
    void references() {
        Album album = db.select(ALBUM).where(ALBUM.title.eq("Kind of Blue")).one();
        counter.reset();
        // tag::references[]
        Long key = album.artist.id(Long.class); // always here: it is the foreign key
        Artist loaded = album.artist.getIfLoaded(); // null: nobody asked for it
        Artist artist = album.artist.get(); // loads it

        album.artist = Ref.id(nina.id); // points to another row, by key
        album.artist = Ref.of(nina); // or by the row itself
        db.save(album);
        // end::references[]
        sent("references", """
            select artist.id, artist.name, artist.country from artist where artist.id in (?)

            update album set title = ?, artist_id = ?, price = ?, released = ?, stock = ?, version = ?
            where album.id = ? and album.version = ?
            """);
        assertThat(key).isEqualTo(miles.id);
        assertThat(loaded).isNull();
        assertThat(artist.name).isEqualTo("Miles Davis");
    }

    @Test
    void siblings() {
        List<String> names = new ArrayList<>();
        // tag::siblings[]
        for (Album album : db.select(ALBUM).orderBy(ALBUM.id).list()) {
            names.add(album.artist.get().name); // the first one loads the artists of all albums of this list
        }
        // end::siblings[]
        sent("siblings", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album order by album.id

            select artist.id, artist.name, artist.country from artist where artist.id in (?, ?)
            """);
        assertThat(names).containsExactly("Nina Simone", "Miles Davis", "Miles Davis");
    }

    @Test
    void forbid() {
        Database strict = Database.builder(dataSource)
                .models(ModelRegistry.of(tables()))
                .lazyLoading(LazyLoading.FORBID)
                .ambient(false)
                .build();
        Album album = strict.select(ALBUM).limit(1).one();
        assertThatThrownBy(() -> album.artist.get())
                .isInstanceOf(RelationNotLoadedException.class)
                .hasMessage("Album.artist was not loaded with its row, and lazy loading is forbidden "
                        + "(orm.lazy-loading). Add .prefetch(ALBUM.artist) to the query.");
    }

    @Test
    void prefetch() {
        // tag::prefetch[]
        List<Album> albums = db.select(ALBUM)
                .prefetch(ALBUM.artist, ALBUM.genres, ALBUM.tracks)
                .list();
        // end::prefetch[]
        sent("prefetch", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version,
                   artist.id, artist.name, artist.country
            from album join artist on artist.id = album.artist_id

            select album_genre.album_id, genre.id, genre.name
            from genre join album_genre on album_genre.genre_id = genre.id
            where album_genre.album_id in (?, ?, ?, ?)

            select track.id, track.album_id, track.position, track.title, track.seconds
            from track where track.album_id in (?, ?, ?, ?)
            """);
        assertThat(albums)
                .allSatisfy(album -> assertThat(album.genres.isLoaded()).isTrue());
    }

    @Test
    void refined() {
        // tag::refined[]
        List<Artist> artists = db.select(ARTIST)
                .prefetch(ARTIST.albums
                        .where(ALBUM.price.lt(100))
                        .orderBy(ALBUM.released.desc())
                        .prefetch(ALBUM.tracks.orderBy(TRACK.position.asc())))
                .list();
        // end::refined[]
        sent("refined", """
            select artist.id, artist.name, artist.country from artist

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id in (?, ?) and album.price < ? order by album.released desc

            select track.id, track.album_id, track.position, track.title, track.seconds
            from track where track.album_id in (?, ?) order by track.position
            """);
        assertThat(artists.get(1).albums.size()).isEqualTo(1);
    }

    @Test
    void limited() {
        // tag::limited[]
        List<Album> albums = db.select(ALBUM)
                .prefetch(ALBUM.tracks.orderBy(TRACK.seconds.desc()).limitPerParent(2))
                .list();
        // end::limited[]
        sent("limited", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album

            select ranked.owner_key, track.id, track.album_id, track.position, track.title, track.seconds
            from track
            join (select track_2.album_id as owner_key, track_2.id as target_key,
                         row_number() over (partition by track_2.album_id order by track_2.seconds desc, track_2.id)
                           as position_in_owner
                  from track as track_2 where track_2.album_id in (?, ?, ?, ?)) as ranked
              on ranked.target_key = track.id
            where ranked.position_in_owner <= ?
            order by ranked.owner_key, ranked.position_in_owner
            """);
        assertThat(albums).allSatisfy(album -> assertThat(album.tracks.size()).isLessThanOrEqualTo(2));
    }

    @Test
    void deep() {
        // tag::deep[]
        List<Track> tracks =
                db.select(TRACK).prefetch(TRACK.album.prefetch(ALBUM.artist)).list();
        // end::deep[]
        sent("deep", """
            select track.id, track.album_id, track.position, track.title, track.seconds,
                   album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version,
                   artist.id, artist.name, artist.country
            from track join album on album.id = track.album_id join artist on artist.id = album.artist_id
            """);
        assertThat(tracks.get(0).album.get().artist.get().name).isEqualTo("Miles Davis");
    }

    record Sleeve(String title, List<String> tracks) {}

    record Discography(String artist, List<Sleeve> albums) {}

    @Test
    void lists() {
        // tag::lists[]
        List<Discography> artists = db.select(as(
                        Discography::new,
                        ARTIST.name,
                        ARTIST.albums
                                .orderBy(ALBUM.released)
                                .select(as(
                                        Sleeve::new,
                                        ALBUM.title,
                                        ALBUM.tracks.orderBy(TRACK.position).select(TRACK.title)))))
                .orderBy(ARTIST.name)
                .list();
        // end::lists[]
        sent("lists", """
            select artist.name,
              (select json_agg(list.*) from (select album.title,
                  (select json_agg(list.*) from (select track.title from track
                    where track.album_id = album.id order by track.position) as list)
                from album where album.artist_id = artist.id order by album.released) as list)
            from artist order by artist.name
            """);
        assertThat(artists).extracting(Discography::artist).containsExactly("Miles Davis", "Nina Simone");
        assertThat(artists.get(1).albums()).containsExactly(new Sleeve("Baltimore", List.of("Baltimore")));
    }

    @Test
    void back() {
        // tag::back[]
        Artist artist = db.get(ARTIST, miles.id);
        List<Album> all = artist.albums.list(); // loads them
        List<Album> cheap = db.select(ALBUM)
                .where(ARTIST.albums.of(artist), ALBUM.price.lt(20)) // some of them: ask the database
                .list();
        long number = db.select(ALBUM).where(ARTIST.albums.of(artist)).count();
        // end::back[]
        sent("back", """
            select artist.id, artist.name, artist.country from artist where artist.id = ?

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id in (?)

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id = ? and album.price < ?

            select count(*) from album where album.artist_id = ?
            """);
        assertThat(all).hasSize(2);
        assertThat(cheap).hasSize(1);
        assertThat(number).isEqualTo(2);
    }

    @Test
    void linksByKeysAndQueries() {
        Album album = db.select(ALBUM).where(ALBUM.title.eq("Kind of Blue")).one();
        db.links(ALBUM.genres, album).clear();
        counter.reset();
        // tag::links-more[]
        db.links(ALBUM.genres, album).addKeys(List.of(soul.id()));
        db.links(ALBUM.genres, album).add(db.select(GENRE).where(GENRE.name.ne("jazz")));
        boolean isSoul = db.links(ALBUM.genres, album).contains(soul);
        long genres = db.links(ALBUM.genres, album).count();
        // end::links-more[]
        sent("links-more", """
            insert into album_genre (album_id, genre_id) values (?, ?) on conflict (album_id, genre_id) do nothing

            insert into album_genre (album_id, genre_id)
            select * from (select owner.id, linked.id from album as owner
              cross join (select genre.id, genre.name from genre where genre.name <> ?) as linked
              where owner.id = ?) as given where 1 = 1
            on conflict (album_id, genre_id) do nothing

            select 1 from album_genre where album_genre.album_id = ? and album_genre.genre_id = ? limit ?

            select count(*) from album_genre where album_genre.album_id = ? limit ?
            """);
        assertThat(isSoul).isTrue();
        assertThat(genres).isEqualTo(db.select(GENRE).count() - 1);
    }

    @Test
    void links() {
        Album album = db.select(ALBUM).where(ALBUM.title.eq("Kind of Blue")).one();
        counter.reset();
        // tag::links[]
        db.links(ALBUM.genres, album).add(soul);
        db.links(ALBUM.genres, album).remove(List.of(jazz));
        db.links(ALBUM.genres, album).set(List.of(jazz, soul)); // these and no others
        db.links(ALBUM.genres, album).clear();
        // end::links[]
        sent("links", """
            insert into album_genre (album_id, genre_id) values (?, ?) on conflict (album_id, genre_id) do nothing

            delete from album_genre where album_genre.album_id = ? and album_genre.genre_id in (?)

            delete from album_genre where album_genre.album_id = ?

            insert into album_genre (album_id, genre_id) values (?, ?), (?, ?) on conflict (album_id, genre_id) do nothing

            delete from album_genre where album_genre.album_id = ?
            """);
    }

    @Test
    void linkAll() {
        Album first = db.insert(new Album("Solo", nina));
        Album second = db.insert(new Album("Duo", nina));
        // tag::link-all[]
        db.linkAll(ALBUM.genres, Map.of(first, List.of(jazz), second, List.of(jazz, soul)));
        // end::link-all[]
        counter.reset();
        // tag::genres[]
        List<Genre> genres = db.select(GENRE).where(ALBUM.genres.of(first)).list();
        // end::genres[]
        sent("genres", """
            select genre.id, genre.name from genre
            where genre.id in (select album_genre.genre_id from album_genre where album_genre.album_id = ?)
            """);
        assertThat(genres).containsExactly(jazz);
    }

    @Test
    void counted() {
        // tag::counted[]
        List<Album> jazzAlbums =
                db.select(ALBUM).where(ALBUM.genres.any(GENRE.name.eq("jazz"))).list();
        List<Artist> productive = db.select(ARTIST)
                .where(ARTIST.albums.count(ALBUM.stock.gt(0)).ge(2))
                .list();
        // end::counted[]
        sent("counted", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album
            where exists (select 1 from genre join album_genre on album_genre.genre_id = genre.id
                          where album_genre.album_id = album.id and genre.name = ?)

            select artist.id, artist.name, artist.country from artist
            where (select count(*) from album where album.artist_id = artist.id and album.stock > ?) >= ?
            """);
        assertThat(jazzAlbums).hasSize(2);
        assertThat(productive).hasSize(1);
    }
}
