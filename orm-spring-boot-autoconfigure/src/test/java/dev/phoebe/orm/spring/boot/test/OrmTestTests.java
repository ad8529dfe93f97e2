package dev.phoebe.orm.spring.boot.test;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.jdbc.Operation;
import dev.phoebe.orm.jdbc.StatementCounter;
import dev.phoebe.orm.spring.boot.test.film.FilmApplication;
import dev.phoebe.orm.spring.boot.test.film.FilmController;
import dev.phoebe.orm.spring.boot.test.film.FilmValidator;
import dev.phoebe.orm.spring.cinema.Director;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.TestTransaction;

@DirtiesContext // a context that is kept would mean its models too
@OrmTest(properties = {"spring.datasource.url=jdbc:postgresql://nowhere.example/real", "spring.flyway.enabled=false"})
@ContextConfiguration(classes = FilmApplication.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OrmTestTests {

    @Autowired
    private Database db;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbcTemplate;

    @Autowired
    private JdbcClient jdbcClient;

    @Autowired
    private ApplicationContext context;

    @Test
    void aTestRunsInATransactionOfAnEmbeddedDatabase() {
        assertThat(db.dataSource()).isInstanceOf(EmbeddedDatabase.class);
        assertThat(TestTransaction.isActive()).isTrue();
        assertThat(db.transactions().isActive()).isTrue();
        new Director("Agnes").save();
        assertThat(jdbcTemplate.queryForObject("select count(*) from director", Long.class))
                .isEqualTo(1);
        assertThat(jdbcClient
                        .sql("select count(*) from director")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bAndIsRolledBack() {
        assertThat(db.select(DIRECTOR).count()).isZero();
    }

    @Test
    void statementsAreCounted() {
        statements.reset();
        db.insertAll(List.of(new Director("Agnes"), new Director("Billy")));
        db.select(DIRECTOR).list();

        assertThat(statements.count()).isEqualTo(2);
        assertThat(statements.count(Operation.SELECT)).isEqualTo(1);
        assertThat(statements.texts()).last().asString().startsWith("select ");
    }

    @Test
    void theRestOfTheApplicationIsLeftOut() {
        assertThat(context.getBeanNamesForType(FilmController.class)).isEmpty();
        assertThat(context.getBeanNamesForType(FilmValidator.class)).hasSize(1);
    }
}
