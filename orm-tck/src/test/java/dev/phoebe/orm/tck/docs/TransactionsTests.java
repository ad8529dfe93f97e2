package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.error.UniqueViolationException;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.transaction.Isolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class TransactionsTests extends Snippets {

    @Test
    void atomic() {
        Album album = db.select(ALBUM).limit(1).one();
        // tag::atomic[]
        db.atomic(() -> {
            album.stock -= 1;
            db.save(album);
            db.update(ARTIST)
                    .set(ARTIST.country, "US")
                    .where(ARTIST.id.eq(album.artist.id(Long.class)))
                    .execute();
        }); // both or neither

        Artist artist = db.atomically(tx -> db.insert(new Artist("Alice Coltrane")));
        // end::atomic[]
        assertThat(artist.id).isNotNull();
    }

    @Test
    void nested() {
        List<String> skipped = new ArrayList<>();
        // tag::nested[]
        db.atomic(() -> {
            for (String name : List.of("Alice Coltrane", "Nina Simone", "Sun Ra")) {
                try {
                    db.atomic(() -> db.insert(new Artist(name))); // a savepoint
                } catch (UniqueViolationException e) {
                    skipped.add(name); // only this insert is rolled back
                }
            }
        });
        // end::nested[]
        assertThat(skipped).containsExactly("Nina Simone");
        assertThat(db.select(ARTIST).count()).isEqualTo(4);
    }

    @Test
    void options() {
        List<String> mails = new ArrayList<>();
        // tag::options[]
        long inStock = db.atomic()
                .isolation(Isolation.SERIALIZABLE)
                .timeout(Duration.ofSeconds(5))
                .retries(3) // after a deadlock or a serialization failure
                .call(tx -> {
                    tx.afterCommit(() -> mails.add("done"));
                    tx.afterRollback(() -> mails.add("failed"));
                    return db.select(ALBUM).where(ALBUM.stock.gt(0)).count();
                });
        // end::options[]
        assertThat(inStock).isEqualTo(3);
        assertThat(mails).containsExactly("done");
    }

    @Test
    void rollback() {
        // tag::rollback[]
        db.atomic(tx -> {
            db.update(ALBUM).set(ALBUM.stock, 0).all().execute();
            if (db.select(ALBUM).where(ALBUM.price.gt(100)).exists()) {
                tx.setRollbackOnly(); // no exception, and nothing is kept
            }
        });
        // end::rollback[]
        assertThat(db.select(ALBUM).where(ALBUM.stock.eq(0)).exists()).isFalse();
    }
}
