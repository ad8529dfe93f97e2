package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.expr.Expressions.avg;
import static dev.phoebe.orm.expr.Expressions.caseWhen;
import static dev.phoebe.orm.expr.Expressions.count;
import static dev.phoebe.orm.expr.Expressions.every;
import static dev.phoebe.orm.expr.Expressions.max;
import static dev.phoebe.orm.expr.Expressions.notExists;
import static dev.phoebe.orm.expr.Expressions.stringAgg;
import static dev.phoebe.orm.expr.Expressions.sum;
import static dev.phoebe.orm.expr.Expressions.value;
import static dev.phoebe.orm.expr.FrameBound.currentRow;
import static dev.phoebe.orm.expr.FrameBound.unboundedPreceding;
import static dev.phoebe.orm.expr.Functions.fn;
import static dev.phoebe.orm.expr.Functions.operator;
import static dev.phoebe.orm.expr.Functions.sql;
import static dev.phoebe.orm.expr.Projections.as;
import static dev.phoebe.orm.expr.Window.partitionBy;
import static dev.phoebe.orm.expr.Windows.lag;
import static dev.phoebe.orm.expr.Windows.rank;
import static dev.phoebe.orm.expr.Windows.rowNumber;
import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static dev.phoebe.orm.tck.docs.GenreTable.GENRE;
import static dev.phoebe.orm.tck.docs.TrackTable.TRACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.expr.DecimalExpression;
import dev.phoebe.orm.expr.ExpressionType;
import dev.phoebe.orm.expr.StringExpression;
import dev.phoebe.orm.expr.Window;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.query.DerivedTable;
import dev.phoebe.orm.query.Grouping;
import dev.phoebe.orm.query.Lock;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.sql.Sql;
import dev.phoebe.orm.tck.database.OnDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OnDatabase("postgresql")
class QueriesTests extends Snippets {

    @Test
    void plain() {
        // tag::plain[]
        List<Album> albums = db.select(ALBUM)
                .where(ALBUM.price.lt(20), ALBUM.released.isNotNull())
                .orderBy(ALBUM.price.desc(), ALBUM.title.asc())
                .limit(10)
                .list();
        // end::plain[]
        sent("plain", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album
            where album.price < ? and album.released is not null
            order by album.price desc, album.title limit ?
            """);
        assertThat(albums).extracting(album -> album.title).containsExactly("Kind of Blue", "Baltimore");
    }

    @Test
    void look() {
        // tag::look[]
        Sql sql = db.select(ALBUM.title).where(ALBUM.price.lt(20)).toSql();
        sql.text(); // the statement as it is sent, a question mark for each value
        sql.values(); // the values: [20]
        // end::look[]
        says("look", sql, """
            select album.title from album where album.price < ?
            """);
        assertThat(sql.values()).containsExactly(new BigDecimal(20));
    }

    @Test
    void conditions() {
        // tag::conditions[]
        Condition cheapOrOld = ALBUM.price.lt(10).or(ALBUM.released.lt(LocalDate.of(1970, 1, 1)));
        Condition these = ALBUM.title.in("Baltimore", "Kind of Blue", "Porgy and Bess");
        Condition few = ALBUM.stock.between(1, 5);
        Condition noDate = ALBUM.released.eq((LocalDate) null); // is null
        Condition notBlue = ALBUM.title.containsIgnoreCase("blue").not();
        // end::conditions[]
        Select<Long> ids = db.select(ALBUM.id).where(cheapOrOld, these, few, noDate, notBlue);
        says("conditions", ids.toSql(), """
            select album.id from album
            where (album.price < ? or album.released < ?) and album.title in (?, ?, ?, ?) and album.stock between ? and ?
              and album.released is null and not (lower(album.title) like lower(?) escape '!')
            """);
        assertThat(ids.list()).isEmpty();
    }

    @Test
    void optional() {
        Optional<BigDecimal> maxPrice = Optional.of(new BigDecimal("15"));
        Optional<String> word = Optional.empty();
        // tag::optional[]
        List<Album> found = db.select(ALBUM)
                .where(maxPrice.map(ALBUM.price::le)) // no condition when it is empty
                .where(word.map(ALBUM.title::containsIgnoreCase))
                .list();
        // end::optional[]
        sent("optional", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.price <= ?
            """);
        assertThat(found).hasSize(1);
    }

    @Test
    void order() {
        // tag::order[]
        List<Album> newest = db.select(ALBUM)
                .orderBy(ALBUM.released.desc().nullsLast(), ALBUM.title.lower().asc())
                .limit(10)
                .offset(20)
                .list();
        List<Integer> years = db.select(ALBUM.released.year())
                .distinct()
                .orderBy(ALBUM.released.year())
                .list();
        // end::order[]
        sent("order", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album order by album.released desc nulls last, lower(album.title) limit ? offset ?

            select distinct cast(extract(year from album.released) as integer) from album
            order by 1
            """);
        assertThat(newest).isEmpty();
        assertThat(years).containsExactly(1959, 1978, 2010);
    }

    @Test
    void paths() {
        // tag::paths[]
        List<Track> tracks = db.select(TRACK)
                .where(
                        TRACK.album().artist().name.eq("Miles Davis"),
                        TRACK.album().price.lt(20))
                .orderBy(TRACK.album().title, TRACK.position)
                .list();
        // end::paths[]
        sent("paths", """
            select track.id, track.album_id, track.position, track.title, track.seconds
            from track join album on album.id = track.album_id join artist on artist.id = album.artist_id
            where artist.name = ? and album.price < ?
            order by album.title, track.position
            """);
        assertThat(tracks).hasSize(3);
    }

    @Test
    void joins() {
        // tag::joins[]
        record Listing(String artist, String album) {}

        List<Listing> listings = db.select(as(Listing::new, ARTIST.name, ALBUM.title))
                .from(ARTIST)
                .leftJoin(ARTIST.albums) // along a relation: the condition is known
                .orderBy(ARTIST.name, ALBUM.title)
                .list();
        // end::joins[]
        sent("joins", """
            select artist.name, album.title
            from artist left join album on album.artist_id = artist.id
            order by artist.name, album.title
            """);
        assertThat(listings).hasSize(3);
    }

    @Test
    void alias() {
        // tag::alias[]
        AlbumTable other = ALBUM.as("other");
        List<String> pairs = db.select(as((a, b) -> a + " / " + b, ALBUM.title, other.title))
                .join(other, other.artist.eq(ALBUM.artist), other.id.gt(ALBUM.id))
                .list();
        // end::alias[]
        sent("alias", """
            select album.title, other.title
            from album join album as other on other.artist_id = album.artist_id and other.id > album.id
            """);
        assertThat(pairs).containsExactly("Kind of Blue / The Complete Recordings");
    }

    // tag::sales[]
    record Catalogue(String artist, long albums, BigDecimal value) {}
    // end::sales[]

    @Test
    void projection() {
        // tag::projection[]
        List<Catalogue> catalogue = db.select(as(Catalogue::new, ARTIST.name, count(ALBUM.id), sum(ALBUM.price)))
                .from(ARTIST)
                .join(ARTIST.albums)
                .groupBy(ARTIST.name)
                .having(sum(ALBUM.price).gt(10))
                .orderBy(sum(ALBUM.price).desc())
                .list();
        // end::projection[]
        sent("projection", """
            select artist.name, count(album.id), sum(album.price)
            from artist join album on album.artist_id = artist.id
            group by artist.name having sum(album.price) > ?
            order by sum(album.price) desc
            """);
        assertThat(catalogue.get(0)).isEqualTo(new Catalogue("Miles Davis", 2, new BigDecimal("168.90")));
    }

    @Test
    void nested() {
        // tag::nested[]
        record Rated(Album album, long tracks) {}

        List<Rated> rated = db.select(as(Rated::new, ALBUM, ALBUM.tracks.count()))
                .prefetchOf(ALBUM, ALBUM.artist) // the albums inside come with their artist
                .orderBy(ALBUM.tracks.count().desc())
                .list();
        // end::nested[]
        sent("nested", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version,
                   (select count(*) from track where track.album_id = album.id),
                   artist.id, artist.name, artist.country
            from album join artist on artist.id = album.artist_id
            order by (select count(*) from track as track_2 where track_2.album_id = album.id) desc
            """);
        assertThat(rated.get(0).tracks()).isEqualTo(3);
        assertThat(rated.get(0).album().artist.get().name).isEqualTo("Miles Davis");
    }

    @Test
    void records() {
        // tag::records[]
        List<AlbumCard> cards = db.select(AlbumCardProjection.of(ALBUM.tracks.count()))
                .where(ALBUM.price.lt(20))
                .orderBy(ALBUM.title)
                .list();
        // end::records[]
        sent("records", """
            select album.title, album.price, album.released, artist.name, album.artist_id,
                   (select json_agg(list.*)
                    from (select genre.name from genre join album_genre on album_genre.genre_id = genre.id
                          where album_genre.album_id = album.id) as list),
                   (select count(*) from track where track.album_id = album.id)
            from album join artist on artist.id = album.artist_id
            where album.price < ?
            order by album.title
            """);
        assertThat(cards)
                .extracting(AlbumCard::title, AlbumCard::artist, AlbumCard::tracks)
                .contains(tuple("Kind of Blue", "Miles Davis", 3L));
    }

    @Test
    void functions() {
        // tag::functions[]
        record Line(String label, int year, String shelf) {}

        List<Line> lines = db.select(as(
                        Line::new,
                        ALBUM.artist().name.upper().concat(": ").concat(ALBUM.title),
                        ALBUM.released.year(),
                        caseWhen(ALBUM.price.lt(15), "cheap").otherwise("dear")))
                .where(ALBUM.title.length().lt(20))
                .orderBy(ALBUM.released)
                .list();
        // end::functions[]
        sent("functions", """
            select ((upper(artist.name) || ?) || album.title), cast(extract(year from album.released) as integer),
                   case when album.price < ? then cast(? as varchar) else cast(? as varchar) end
            from album join artist on artist.id = album.artist_id
            where char_length(album.title) < ? order by album.released
            """);
        assertThat(lines)
                .containsExactly(
                        new Line("MILES DAVIS: Kind of Blue", 1959, "dear"),
                        new Line("NINA SIMONE: Baltimore", 1978, "cheap"));
    }

    @Test
    void arithmetic() {
        // tag::arithmetic[]
        DecimalExpression worth = ALBUM.stock.times(ALBUM.price);
        List<BigDecimal> discounted = db.select(worth.times(new BigDecimal("0.9")))
                .where(worth.gt(50), ALBUM.stock.lt(ALBUM.price))
                .orderBy(worth.dividedBy(3).desc())
                .list();
        // end::arithmetic[]
        sent("arithmetic", """
            select (album.stock * album.price) * ? from album
            where album.stock * album.price > ? and album.stock < album.price
            order by cast(cast((album.stock * album.price) as decimal(60, 10)) / ? as decimal(60, 10)) desc
            """);
        assertThat(discounted).containsExactly(new BigDecimal("402.300"), new BigDecimal("53.730"));
    }

    @Test
    void custom() {
        // tag::custom[]
        StringExpression hash = fn("md5", ExpressionType.STRING, ALBUM.title);
        Condition the = operator(ALBUM.title, "~*", value("^the "), ExpressionType.BOOLEAN);
        Condition near = sql("abs({0} - {1}) < 100", ExpressionType.BOOLEAN, ALBUM.price, 100);
        // end::custom[]
        Select<String> hashes = db.select(hash).where(the, near);
        says("custom", hashes.toSql(), """
            select md5(album.title) from album where (album.title ~* ?) and (abs(album.price - ?) < 100)
            """);
        assertThat(hashes.list()).hasSize(1);
    }

    @Test
    void groups() {
        // tag::groups[]
        record Band(String name, long albums) {}

        StringExpression band =
                caseWhen(ALBUM.price.lt(15), "cheap").otherwise("dear").as("band");
        List<Band> bands = db.select(as(Band::new, band, count()))
                .from(ALBUM)
                .groupBy(band)
                .orderBy(band)
                .list();
        // end::groups[]
        sent("groups", """
            select case when album.price < ? then cast(? as varchar) else cast(? as varchar) end as band, count(*)
            from album group by 1 order by 1
            """);
        assertThat(bands).containsExactly(new Band("cheap", 1), new Band("dear", 2));
    }

    @Test
    void related() {
        // tag::related[]
        List<Artist> artists = db.select(ARTIST)
                .where(ARTIST.albums.any(ALBUM.price.lt(15)), ARTIST.albums.none(ALBUM.stock.eq(0)))
                .list();
        // end::related[]
        sent("related", """
            select artist.id, artist.name, artist.country from artist
            where exists (select 1 from album where album.artist_id = artist.id and album.price < ?)
              and not exists (select 1 from album as album_2
                               where album_2.artist_id = artist.id and album_2.stock = ?)
            """);
        assertThat(artists).extracting(artist -> artist.name).containsExactly("Nina Simone");
    }

    @Test
    void subqueries() {
        // tag::subqueries[]
        Select<Long> withLongTracks = Select.of(TRACK.album).where(TRACK.seconds.gt(600));
        List<Album> albums = db.select(ALBUM).where(ALBUM.id.in(withLongTracks)).list();

        List<Artist> idle = db.select(ARTIST)
                .where(notExists(Select.of(ALBUM.id).where(ALBUM.artist.eq(ARTIST.id))))
                .list();
        // end::subqueries[]
        sent("subqueries", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.id in (select track.album_id from track where track.seconds > ?)

            select artist.id, artist.name, artist.country from artist
            where not exists (select album.id from album where album.artist_id = artist.id)
            """);
        assertThat(albums).hasSize(1);
        assertThat(idle).isEmpty();
    }

    @Test
    void scalar() {
        // tag::scalar[]
        List<Album> dearest = db.select(ALBUM)
                .where(ALBUM.price.eq(Select.of(max(ALBUM.price)).asValue()))
                .list();
        // end::scalar[]
        sent("scalar", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.price = (select max(album_2.price) from album as album_2)
            """);
        assertThat(dearest).extracting(album -> album.title).containsExactly("The Complete Recordings");
    }

    @Test
    void derived() {
        // tag::derived[]
        var mean = avg(ALBUM.price).as("mean");
        DerivedTable prices = Select.of(as(List::of, ALBUM.artist, mean))
                .groupBy(ALBUM.artist)
                .asTable("prices");

        record Dear(String title, String artist) {}

        List<Dear> aboveAverage = db.select(as(Dear::new, ALBUM.title, ALBUM.artist().name))
                .join(prices, prices.get(ALBUM.artist).eq(ALBUM.artist))
                .where(prices.get(mean).gt(50)) // a number stays a number, a key stays a key
                .list();
        // end::derived[]
        sent("derived", """
            select album.title, artist.name
            from album
            join (select album_2.artist_id, avg(album_2.price) as mean from album as album_2
                  group by album_2.artist_id) as prices
              on prices.artist_id = album.artist_id
            join artist on artist.id = album.artist_id
            where prices.mean > ?
            """);
        assertThat(aboveAverage).hasSize(2);
    }

    @Test
    void subtotals() {
        // tag::subtotals[]
        record Subtotal(@Nullable String artist, @Nullable Integer year, long albums) {}

        List<Subtotal> subtotals = db.select(as(Subtotal::new, ARTIST.name, ALBUM.released.year(), count()))
                .from(ALBUM)
                .join(ALBUM.artist)
                .where(ALBUM.released.isNotNull())
                .groupBy(Grouping.rollup(ARTIST.name, ALBUM.released.year()))
                .orderBy(
                        ARTIST.name.asc().nullsLast(),
                        ALBUM.released.year().asc().nullsLast())
                .list(); // for each year, for each artist, and for all
        // end::subtotals[]
        sent("subtotals", """
            select artist.name, cast(extract(year from album.released) as integer), count(*)
            from album join artist on artist.id = album.artist_id
            where album.released is not null
            group by rollup (artist.name, cast(extract(year from album.released) as integer))
            order by artist.name nulls last, cast(extract(year from album.released) as integer) nulls last
            """);
        assertThat(subtotals).last().isEqualTo(new Subtotal(null, null, 3));
    }

    @Test
    void windows() {
        // tag::windows[]
        record Ranked(String title, long place) {}

        List<Ranked> ranked = db.select(as(
                        Ranked::new,
                        ALBUM.title,
                        rank().over(partitionBy(ALBUM.artist).orderBy(ALBUM.price.desc()))))
                .list();
        // end::windows[]
        sent("windows", """
            select album.title, rank() over (partition by album.artist_id order by album.price desc) from album
            """);
        assertThat(ranked).contains(new Ranked("The Complete Recordings", 1), new Ranked("Kind of Blue", 2));
    }

    @Test
    void sharedWindow() {
        // tag::shared-window[]
        record Release(String title, @Nullable String before, BigDecimal soFar) {}

        Window releases =
                partitionBy(ALBUM.artist).orderBy(ALBUM.released.asc()).as("releases");
        List<Release> history = db.select(as(
                        Release::new,
                        ALBUM.title,
                        lag(ALBUM.title).over(releases),
                        sum(ALBUM.price).over(releases.rowsBetween(unboundedPreceding(), currentRow()))))
                .orderBy(rowNumber().over(releases), ALBUM.title)
                .list();
        // end::shared-window[]
        sent("shared-window", """
            select album.title, lag(album.title) over releases,
                   sum(album.price) over (releases rows between unbounded preceding and current row)
            from album
            window releases as (partition by album.artist_id order by album.released)
            order by row_number() over releases, album.title
            """);
        assertThat(history).extracting(Release::before).containsExactly(null, null, "Kind of Blue");
        assertThat(history.get(2).soFar()).isEqualByComparingTo("168.90");
    }

    @Test
    void aggregates() {
        // tag::aggregates[]
        record Summary(String artist, long dear, @Nullable String titles, boolean allInStock) {}

        List<Summary> summaries = db.select(as(
                        Summary::new,
                        ARTIST.name,
                        count().filter(ALBUM.price.gt(100)),
                        stringAgg(ALBUM.title, ", ").orderBy(ALBUM.released.asc()),
                        every(ALBUM.stock.gt(0))))
                .from(ARTIST)
                .join(ARTIST.albums)
                .groupBy(ARTIST.name)
                .orderBy(ARTIST.name)
                .list();
        // end::aggregates[]
        sent("aggregates", """
            select artist.name, count(*) filter (where album.price > ?),
                   string_agg(album.title, ? order by album.released),
                   bool_and(album.stock > ?)
            from artist join album on album.artist_id = artist.id
            group by artist.name order by artist.name
            """);
        assertThat(summaries).contains(new Summary("Miles Davis", 1, "Kind of Blue, The Complete Recordings", true));
    }

    @Test
    void terminals() {
        // tag::terminals[]
        Select<Album> albums = db.select(ALBUM).where(ALBUM.artist.is(miles));
        List<Album> all = albums.list();
        Optional<Album> any = albums.first(); // limit 1
        Optional<Album> blue = albums.where(ALBUM.title.eq("Kind of Blue")).optional(); // two rows would be an error
        long number = albums.count(); // select count(*)
        boolean some = albums.exists(); // select 1 ... limit 1
        // end::terminals[]
        sent("terminals", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id = ?

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id = ? limit ?

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.artist_id = ? and album.title = ? limit ?

            select count(*) from album where album.artist_id = ?

            select 1 from album where album.artist_id = ? limit ?
            """);
        assertThat(all).hasSize(2);
        assertThat(any).isPresent();
        assertThat(blue).isPresent();
        assertThat(number).isEqualTo(2);
        assertThat(some).isTrue();
    }

    @Test
    void keys() {
        Long id = db.select(ALBUM.id).where(ALBUM.title.eq("Baltimore")).one();
        counter.reset();
        // tag::keys[]
        Album album = db.get(ALBUM, id); // an error when there is no such row
        Album nothing = db.find(ALBUM, -1L); // null when there is no such row
        // end::keys[]
        sent("keys", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.id = ?

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.id = ?
            """);
        assertThat(album.title).isEqualTo("Baltimore");
        assertThat(nothing).isNull();
    }

    @Test
    void streams() {
        List<String> titles = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        // tag::streams[]
        try (Stream<Track> tracks = db.select(TRACK).orderBy(TRACK.id).stream()) {
            tracks.map(track -> track.title).forEach(titles::add);
        }
        db.select(TRACK)
                .prefetch(TRACK.album) // relations come with each batch
                .forEachBatch(2, batch -> sizes.add(batch.size()));
        // end::streams[]
        sent("streams", """
            select track.id, track.album_id, track.position, track.title, track.seconds from track order by track.id

            select track.id, track.album_id, track.position, track.title, track.seconds,
                   album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from track join album on album.id = track.album_id
            """);
        assertThat(titles).hasSize(5);
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void pages() {
        // tag::pages[]
        Select<Album> byPrice = db.select(ALBUM).orderBy(ALBUM.price.desc());
        Page<Album> page = byPrice.page(PageRequest.of(0, 2)); // with the number of all rows
        Slice<Album> slice = byPrice.slice(PageRequest.of(1, 2)); // without
        // end::pages[]
        sent("pages", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album order by album.price desc, album.id limit ?

            select count(*) from album

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album order by album.price desc, album.id limit ? offset ?
            """);
        assertThat(page.totalElements()).isEqualTo(3);
        assertThat(page.hasNext()).isTrue();
        assertThat(slice.content()).hasSize(1);
        assertThat(slice.hasNext()).isFalse();
    }

    @Test
    void cursors() {
        // tag::cursors[]
        Select<Album> newest = db.select(ALBUM).orderBy(ALBUM.released.desc());
        CursorPage<Album> first = newest.page(CursorRequest.first(2));
        CursorPage<Album> second = newest.page(new CursorRequest(2, first.next(), null));
        // end::cursors[]
        sent("cursors", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album order by album.released desc nulls last, album.id limit ?

            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album
            where album.released < ? or album.released is null or (album.released = ? and album.id > ?)
            order by album.released desc nulls last, album.id limit ?
            """);
        assertThat(second.content()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void locks() {
        // tag::locks[]
        db.atomic(() -> {
            List<Album> next = db.select(ALBUM)
                    .where(ALBUM.stock.gt(0))
                    .orderBy(ALBUM.id)
                    .limit(1)
                    .lock(Lock.forUpdate().skipLocked())
                    .list();
            next.forEach(album -> album.stock--);
            next.forEach(db::save);
        });
        // end::locks[]
        sent("locks", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album where album.stock > ? order by album.id limit ? for update skip locked

            update album set title = ?, artist_id = ?, price = ?, released = ?, stock = ?, version = ?
            where album.id = ? and album.version = ?
            """);
    }

    @Test
    void newestOfEach() {
        // tag::newest[]
        List<String> cheapest = db.select(ALBUM.title)
                .distinctOn(ALBUM.artist)
                .orderBy(ALBUM.artist, ALBUM.price)
                .list();

        DerivedTable newest = Select.of(as(List::of, ALBUM.title, ALBUM.released))
                .where(ALBUM.artist.eq(ARTIST.id))
                .orderBy(ALBUM.released.desc())
                .limit(1)
                .asTable("newest");
        List<String> lines = db.select(
                        as((artist, title) -> artist + ": " + title, ARTIST.name, newest.get(ALBUM.title)))
                .from(ARTIST)
                .leftJoinLateral(newest)
                .orderBy(ARTIST.name)
                .list();
        // end::newest[]
        sent("newest", """
            select distinct on (album.artist_id) album.title from album order by album.artist_id, album.price

            select artist.name, newest.title
            from artist
            left join lateral (select album.title, album.released from album where album.artist_id = artist.id
                               order by album.released desc limit ?) as newest on 1 = 1
            order by artist.name
            """);
        assertThat(cheapest).containsExactlyInAnyOrder("Baltimore", "Kind of Blue");
        assertThat(lines).containsExactly("Miles Davis: The Complete Recordings", "Nina Simone: Baltimore");
    }

    // tag::constant[]
    static final Select<Album> IN_STOCK =
            Select.of(ALBUM).where(ALBUM.stock.gt(0)).orderBy(ALBUM.title);
    // end::constant[]

    @Test
    void constant() {
        // tag::on[]
        List<Album> jazzInStock =
                db.on(IN_STOCK).where(ALBUM.genres.any(GENRE.name.eq("jazz"))).list();
        // end::on[]
        sent("on", """
            select album.id, album.title, album.artist_id, album.price, album.released, album.stock, album.version
            from album
            where album.stock > ?
              and exists (select 1 from genre join album_genre on album_genre.genre_id = genre.id
                          where album_genre.album_id = album.id and genre.name = ?)
            order by album.title
            """);
        assertThat(jazzInStock).hasSize(2);
    }
}
