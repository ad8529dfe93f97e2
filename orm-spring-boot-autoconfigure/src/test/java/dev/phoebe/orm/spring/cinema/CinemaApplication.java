package dev.phoebe.orm.spring.cinema;

import dev.phoebe.orm.ModelRegistry;
import dev.phoebe.orm.spring.cinema.ledger.EntryTable;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application with everything that is on the class path, but without migrations, and with the models of this package. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
public class CinemaApplication {

    @Configuration(proxyBeanMethods = false)
    public static class Models {

        @Bean
        ModelRegistry models() {
            return registry();
        }
    }

    public static ModelRegistry registry() {
        return ModelRegistry.of(List.of(DirectorTable.DIRECTOR, FilmTable.FILM, EntryTable.ENTRY));
    }
}
