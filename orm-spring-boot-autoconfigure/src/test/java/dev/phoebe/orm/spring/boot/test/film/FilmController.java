package dev.phoebe.orm.spring.boot.test.film;

import org.springframework.stereotype.Controller;

/** No business of a slice. */
@Controller
public class FilmController {}
