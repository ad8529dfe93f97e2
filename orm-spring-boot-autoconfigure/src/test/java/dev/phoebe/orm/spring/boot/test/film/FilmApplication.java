package dev.phoebe.orm.spring.boot.test.film;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application with components, for slices. */
@SpringBootApplication
public class FilmApplication {}
