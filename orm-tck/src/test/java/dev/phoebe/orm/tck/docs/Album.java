package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

// tag::album[]
@Model
class Album extends ActiveRecord<Album> {
    @Id
    Long id;

    @Column(maxLength = 200)
    String title;

    Ref<Artist> artist; // foreign key artist_id: holds the key, or the loaded row

    @Column(precision = 8, scale = 2)
    BigDecimal price = new BigDecimal("9.99"); // a Java initializer is the default value

    @Nullable
    LocalDate released;

    int stock;

    ManyToMany<Genre> genres; // link table album_genre is made for you

    Backref<Track> tracks;

    @Version
    int version; // optimistic lock
    // end::album[]

    Album() {}

    Album(String title, Artist artist) {
        this.title = title;
        this.artist = Ref.of(artist);
    }

    Album(String title, Artist artist, String price, int year) {
        this(title, artist);
        this.price = new BigDecimal(price);
        this.released = LocalDate.of(year, 1, 1);
    }
    // tag::album[]
}
// end::album[]
