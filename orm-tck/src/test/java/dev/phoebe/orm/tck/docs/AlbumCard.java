package dev.phoebe.orm.tck.docs;

// tag::albumCard[]
import dev.phoebe.orm.annotation.Argument;
import dev.phoebe.orm.annotation.From;
import dev.phoebe.orm.annotation.Projection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Projection(Album.class)
record AlbumCard(
        String title,
        BigDecimal price,
        @Nullable LocalDate released,
        @From("artist.name") String artist, // along a reference: joined
        @From("artist") Long artistId, // a reference as its key
        @From("genres.name") List<String> genres, // many rows: a list of values, models or projections
        @Argument long tracks) {} // no property: an argument of the generated method
// end::albumCard[]
