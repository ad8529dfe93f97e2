package dev.phoebe.orm.spring.boot.test;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.spring.boot.test.film.FilmApplication;
import dev.phoebe.orm.spring.cinema.Director;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Spring keeps the contexts of earlier tests open, but the models mean the database of the test that runs. */
class AnotherOrmTestTests {

    @Nested
    @OrmTest(properties = "spring.flyway.enabled=false")
    @ContextConfiguration(classes = FilmApplication.class)
    @TestPropertySource(properties = "context=first")
    class First {
        @Test
        void savesBySaying() {
            new Director("first").save();
            assertThat(DIRECTOR.select().count()).isEqualTo(1);
        }
    }

    @Nested
    @OrmTest(properties = "spring.flyway.enabled=false")
    @ContextConfiguration(classes = FilmApplication.class)
    @TestPropertySource(properties = "context=second")
    class Second {
        @Test
        void savesBySaying() {
            new Director("second").save();
            assertThat(DIRECTOR.select().count()).isEqualTo(1);
        }
    }

    @Nested
    @OrmTest(properties = "spring.flyway.enabled=false")
    @ContextConfiguration(classes = FilmApplication.class)
    @TestPropertySource(properties = "context=first")
    class FirstAgain {
        @Test
        void savesBySaying() {
            new Director("first").save();
            assertThat(DIRECTOR.select().count()).isEqualTo(1);
        }
    }
}
