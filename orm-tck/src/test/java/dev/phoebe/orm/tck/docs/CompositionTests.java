package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.expr.Expressions.column;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static dev.phoebe.orm.tck.docs.GenreTable.GENRE;
import static dev.phoebe.orm.tck.docs.ShelfTable.SHELF;
import static dev.phoebe.orm.tck.docs.TrackTable.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidRequestException;
import dev.phoebe.orm.expr.IntegerExpression;
import dev.phoebe.orm.expr.LongExpression;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.query.Cte;
import dev.phoebe.orm.query.Filter;
import dev.phoebe.orm.query.Query;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.query.ValuesTable;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries made of queries. */
@OnDatabase("postgresql")
class CompositionTests extends Snippets {

    @Override
    List<Table<?, ?>> tables() {
        return List.of(ARTIST, ALBUM, TRACK, GENRE, SHELF);
    }

    @Test
    void compound() {
        // tag::compound[]
        Query<String> names = db.select(ARTIST.name)
                .union(db.select(ALBUM.title).orderBy(ALBUM.price.desc()).limit(1))
                .orderBy(ARTIST.name);
        // end::compound[]
        assertThat(names.list()).containsExactly("Miles Davis", "Nina Simone", "The Complete Recordings");
        sent("compound", """
            select artist.name from artist
            union (select album.title from album order by album.price desc limit ?)
            order by 1
            """);
    }

    @Test
    void cte() {
        // tag::cte[]
        IntegerExpression length = sum(TRACK.seconds).as("length");
        Cte lengths =
                Cte.of("lengths", Select.of(as(List::of, TRACK.album, length)).groupBy(TRACK.album));
        List<String> longAlbums = db.select(ALBUM.title)
                .join(lengths, lengths.get(TRACK.album).eq(ALBUM.id))
                .where(lengths.get(length).gt(600))
                .orderBy(lengths.get(length).desc())
                .list();
        // end::cte[]
        assertThat(longAlbums).containsExactly("Kind of Blue", "The Complete Recordings");
        sent("cte", """
            with lengths (album_id, length) as (select track.album_id, sum(track.seconds) as length from track
              group by track.album_id)
            select album.title from album join lengths on lengths.album_id = album.id
            where lengths.length > ? order by lengths.length desc
            """);
    }

    @Test
    void tree() {
        Shelf house = db.insert(new Shelf("house", null));
        Shelf room = db.insert(new Shelf("room", house));
        db.insert(new Shelf("case", room));
        db.insert(new Shelf("garage", null));
        counter.reset();
        // tag::tree[]
        LongExpression depth = value(1).as("depth");
        Cte tree = Cte.recursive(
                "tree",
                Select.of(as((id, name, level) -> name, SHELF.id, SHELF.name, depth))
                        .where(SHELF.name.eq("house")),
                self -> Select.of(as(
                                (id, name, level) -> name,
                                SHELF.id,
                                SHELF.name,
                                self.get(depth).plus(1)))
                        .from(SHELF)
                        .join(self, SHELF.parent.eq(self.get(SHELF.id))));
        List<String> shelves = db.select(tree.get(SHELF.name))
                .from(tree)
                .orderBy(tree.get(depth))
                .list();
        // end::tree[]
        assertThat(shelves).containsExactly("house", "room", "case");
        sent("tree", """
            with recursive tree (id, name, depth) as (
              select shelf.id, shelf.name, cast(? as bigint) as depth from shelf where shelf.name = ?
              union all
              select shelf_2.id, shelf_2.name, tree.depth + ? from shelf as shelf_2 join tree on shelf_2.parent_id = tree.id)
            select tree.name from tree order by tree.depth
            """);
    }

    @Test
    void rows() {
        // tag::rows[]
        Cte dear = Cte.of("dear", Select.of(ALBUM).where(ALBUM.price.gt(15)));
        AlbumTable album = dear.rows(ALBUM);
        List<Album> albums =
                db.select(album).orderBy(album.title).prefetch(ALBUM.artist).list();
        // end::rows[]
        sent("rows", """
            with dear (id, title, artist_id, price, released, stock, version) as (
              select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
              from album where album.price > ?)
            select dear.id, dear.title, dear.artist_id, dear.price, dear.released, dear.stock, dear.version,
                   artist.id, artist.name, artist.country
            from dear join artist on artist.id = dear.artist_id order by dear.title
            """);
        assertThat(albums).extracting(found -> found.artist.get().name).containsExactly("Miles Davis", "Miles Davis");
    }

    @Test
    void values() {
        Long blue = db.select(ALBUM.id).where(ALBUM.title.eq("Kind of Blue")).one();
        counter.reset();
        // tag::values[]
        ValuesTable offers = ValuesTable.of("offers", ALBUM.id, ALBUM.price)
                .row(blue, new BigDecimal("9.90"))
                .row(-1L, new BigDecimal("1.00"));
        List<String> cheaper = db.select(ALBUM.title)
                .join(offers, offers.get(ALBUM.id).eq(ALBUM.id))
                .where(offers.get(ALBUM.price).lt(ALBUM.price))
                .list();
        // end::values[]
        assertThat(cheaper).containsExactly("Kind of Blue");
        sent("values", """
            with offers (id, price) as (
              values (cast(? as bigint), cast(? as numeric)), (cast(? as bigint), cast(? as numeric)))
            select album.title from album join offers on offers.id = album.id where offers.price < album.price
            """);
    }

    // tag::length[]
    record Length(String artist, long seconds) {}
    // end::length[]

    @Test
    void raw() {
        // tag::raw[]
        List<Length> lengths = db.sql("""
                        select a.name as artist, sum(t.seconds) as seconds
                        from track t join album b on b.id = t.album_id join artist a on a.id = b.artist_id
                        where b.price < :price and a.name in (:names) group by a.name
                        """)
                .bind("price", 20)
                .bind("names", List.of("Nina Simone", "Miles Davis"))
                .into(as(Length::new, column("artist", String.class), column("seconds", Long.class)))
                .list();
        // end::raw[]
        sent("raw", """
            select a.name as artist, sum(t.seconds) as seconds
            from track t join album b on b.id = t.album_id join artist a on a.id = b.artist_id
            where b.price < ? and a.name in (?, ?) group by a.name
            """);
        assertThat(lengths).containsExactlyInAnyOrder(new Length("Miles Davis", 1446), new Length("Nina Simone", 276));
    }

    // tag::declared[]
    static final Filter ALBUMS =
            Filter.on(ALBUM.title, ALBUM.price, ALBUM.released).on("artist", ALBUM.artist().name);
    // end::declared[]

    @Test
    void filter() {
        Map<String, List<String>> parameters = Map.of("price.lt", List.of("20"), "page", List.of("0"));
        // tag::filter[]
        List<Album> albums = db.select(ALBUM).where(ALBUMS.parse(parameters)).list();
        // end::filter[]
        assertThat(albums).hasSize(2);
        sent("filter", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.price < ?
            """);
        assertThatThrownBy(() -> ALBUMS.parse(Map.of("stock.lt", List.of("1"))))
                .isInstanceOf(InvalidRequestException.class);
    }
}
