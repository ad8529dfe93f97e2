package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.tck.database.OnDatabase;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class TestingTests extends Snippets {

    @Test
    void counted() {
        // tag::counter[]
        StatementCounter statements = new StatementCounter();
        Database shop = Database.builder(dataSource).listener(statements).build();

        shop.select(ALBUM).prefetch(ALBUM.artist, ALBUM.tracks).list().forEach(album -> album.artist.get());

        assertThat(statements.count()).isEqualTo(2);
        assertThat(statements.count(Operation.SELECT)).isEqualTo(2);
        assertThat(statements.texts().get(1)).startsWith("select track.id");
        // end::counter[]
        shop.close();
    }
}
