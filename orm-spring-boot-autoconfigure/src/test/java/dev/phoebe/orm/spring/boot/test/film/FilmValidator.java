package dev.phoebe.orm.spring.boot.test.film;

import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.validation.ModelValidator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A part of every database, and so of the slice. */
@Component
public class FilmValidator implements ModelValidator {

    @Override
    public List<Violation> validate(Object model) {
        return List.of();
    }
}
