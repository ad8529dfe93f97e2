package dev.phoebe.orm.spring.boot.test;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static dev.phoebe.orm.spring.cinema.ledger.EntryTable.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.spring.boot.test.film.FilmApplication;
import dev.phoebe.orm.spring.cinema.Director;
import dev.phoebe.orm.spring.cinema.ledger.Entry;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** No test reaches a real database by accident, however many there are. */
@DirtiesContext // a context that is kept would mean its models too
@OrmTest(
        properties = {
            "spring.flyway.enabled=false",
            "orm.databases.shop.url=postgresql://nowhere.example/shop",
            "orm.databases.ledger.url=postgresql://nowhere.example/ledger",
            "orm.databases.ledger.models=dev.phoebe.orm.spring.cinema.ledger"
        })
@ContextConfiguration(classes = FilmApplication.class)
class OrmTestDatabasesTests {

    @Autowired
    private Database db;

    @Autowired
    @Qualifier("ledger")
    private Database ledger;

    @Autowired
    @Qualifier("ledger")
    private DataSource ledgerSource;

    @Test
    void allAreEmbedded() {
        assertThat(db.name()).isEqualTo("shop");
        assertThat(db.dataSource()).isInstanceOf(EmbeddedDatabase.class).isNotSameAs(ledger.dataSource());
        assertThat(ledgerSource).isInstanceOf(EmbeddedDatabase.class).isSameAs(ledger.dataSource());
        db.insert(new Director("Agnes"));
        ledger.insert(new Entry("booked"));
        assertThat(db.select(DIRECTOR).count()).isEqualTo(1);
        assertThat(ledger.select(ENTRY).count()).isEqualTo(1);
    }
}
