package dev.phoebe.orm.tck.docs;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;

// tag::song[]
@Model
class Song extends ActiveRecord<Song> {
    @Id
    Long id; // null until it is inserted

    @Column(maxLength = 200)
    String title; // NOT NULL, because it is not @Nullable

    Ref<Singer> singer; // foreign key singer_id: holds the key, or the loaded row

    @Column(precision = 6, scale = 2)
    BigDecimal price;

    ManyToMany<Mood> moods; // link table song_mood is made for you
    // end::song[]

    Song() {}

    Song(String title, Singer singer, String price) {
        this.title = title;
        this.singer = Ref.of(singer);
        this.price = new BigDecimal(price);
    }
    // tag::song[]
}
// end::song[]
