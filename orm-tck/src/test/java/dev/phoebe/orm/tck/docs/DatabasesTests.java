package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static dev.phoebe.orm.tck.docs.ArtistTable.ARTIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.datasource.DatabaseUrl;
import dev.phoebe.orm.error.UnsupportedFeatureException;
import dev.phoebe.orm.load.LazyLoading;
import dev.phoebe.orm.query.Select;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.type.SqlType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class DatabasesTests extends Snippets {

    @Test
    void open() {
        // tag::open[]
        try (Database shop = Database.open("h2:mem:shop")) {
            shop.createTables();
            shop.insert(new Artist("Sun Ra"));
        }
        // end::open[]
        // tag::of[]
        Database shop = Database.of(dataSource); // a pool of yours, which stays yours to close
        // end::of[]
        assertThat(shop.dialect().name()).isEqualTo("H2");
        shop.close();
    }

    @Test
    void at() {
        // tag::at[]
        Database shop = Database.at("h2:mem:shop;INIT=create schema if not exists archive")
                .allowUrlOptions("INIT") // refused otherwise
                .connectTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofHours(1)) // for statements that take so long
                .build();
        // end::at[]
        assertThat(shop.sql("select 1 as one from information_schema.schemata where schema_name = 'ARCHIVE'")
                        .maps())
                .hasSize(1);
        shop.close();
    }

    @Test
    void build() {
        // tag::build[]
        Database shop = Database.builder(dataSource)
                .name("shop") // in logs, metrics and messages
                .models(ModelRegistry.of(List.of(ARTIST, ALBUM)))
                .lazyLoading(LazyLoading.FORBID)
                .slowStatements(Duration.ofMillis(200))
                .listener(counter)
                .build();
        // end::build[]
        assertThat(shop.name()).isEqualTo("shop");
        shop.close();
    }

    @Test
    void several() {
        try (Database archive = Database.at("h2:mem:archive").ambient(false).build()) {
            archive.schema().create(tables());
            // tag::several[]
            Select<Artist> query = Select.of(ARTIST).where(ARTIST.name.startsWith("Nina"));
            List<Artist> here = db.on(query).list();
            List<Artist> there = archive.on(query).list();

            db.bind(() -> ARTIST.select().list()); // the ambient form on this database, in this block and thread
            // end::several[]
            assertThat(here).hasSize(1);
            assertThat(there).isEmpty();
        }
    }

    @Test
    void urls() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://app:s%40fe@localhost/shop?sslmode=require");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/shop?sslmode=require");
        assertThat(url.username()).isEqualTo("app");
        assertThat(url.password()).isEqualTo("s@fe");
        assertThat(DatabaseUrl.parse("sqlite:shop.db").jdbcUrl()).isEqualTo("jdbc:sqlite:shop.db");
    }

    @Test
    void ownDialect() {
        // tag::own[]
        Database ledger =
                Database.builder(dataSource).dialect(new LedgerDialect()).build();
        // end::own[]
        assertThat(ledger.dialect().name()).isEqualTo("Ledger");
        assertThat(ledger.dialect().types().name(SqlType.decimal(0, 0))).isEqualTo("decimal(20, 4)");
        assertThat(ledger.select(ALBUM).where(ALBUM.title.eq("no such album")).list())
                .isEmpty();
        ledger.close();
    }

    @Test
    void refused() {
        assertThatThrownBy(() -> db.select(ALBUM.title)
                        .fullJoin(ARTIST, ARTIST.id.eq(ALBUM.artist))
                        .list())
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage("H2 has no FULL JOIN. The statement was not sent.");
        assertThat(counter.count()).isZero();
    }
}
