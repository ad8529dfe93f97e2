package dev.phoebe.orm.tck.docs;

import static dev.phoebe.orm.tck.docs.AlbumTable.ALBUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.DatabaseBuilder;
import dev.phoebe.orm.error.ValidationException;
import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.tck.database.OnDatabase;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnDatabase("h2")
class ValidationTests extends Snippets {

    @Override
    DatabaseBuilder configure(DatabaseBuilder builder) {
        // tag::validator[]
        Validator jakarta = Validation.buildDefaultValidatorFactory().getValidator();
        builder.validator(model -> jakarta.validate(model).stream()
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
        // end::validator[]
        return builder;
    }

    @Test
    void violations() {
        // tag::violations[]
        Album album = new Album("x".repeat(300), nina);
        album.price = new BigDecimal("9.999");
        assertThatThrownBy(() -> db.insert(album))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(
                                        new Violation("title", "must have at most 200 characters"),
                                        new Violation("price", "must have at most 2 digits behind the point")));
        // end::violations[]
        assertThat(counter.count()).isZero();
    }

    @Test
    void statements() {
        assertThatThrownBy(() -> db.update(ALBUM).set(ALBUM.price, new BigDecimal("9.999")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void missing() {
        Album album = new Album(null, nina);
        assertThatThrownBy(() -> db.insert(album))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations()).isEqualTo(List.of(new Violation("title", "must not be null"))));
    }
}
