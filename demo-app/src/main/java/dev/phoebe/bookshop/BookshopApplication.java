package dev.phoebe.bookshop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A small bookshop: a catalog, orders that never sell a copy twice, and reports. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BookshopApplication {

    public static void main(String[] args) {
        SpringApplication.run(BookshopApplication.class, args);
    }
}
