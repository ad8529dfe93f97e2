package dev.phoebe.orm.spring.boot.test;

import static dev.phoebe.orm.spring.cinema.DirectorTable.DIRECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.spring.boot.test.film.FilmApplication;
import dev.phoebe.orm.spring.cinema.Director;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Spring keeps the contexts of earlier tests open, but the models mean the database of the test that runs. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class AnotherOrmTestTests {

    @Nested
    @Order(1)
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
    @Order(2)
    @DirtiesContext
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
    @Order(3)
    @DirtiesContext
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
