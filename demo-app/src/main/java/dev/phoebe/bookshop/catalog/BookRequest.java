package dev.phoebe.bookshop.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book as clients send it. Here it is only asked that everything is there; what the values may be, {@link Book} says
 * itself, and is asked before it is written. The id, names and the rating are not a client's to set: they may be left
 * out, or be sent back as they were read.
 */
record BookRequest(
        @Nullable Long id,
        @Nullable Integer version,
        @NotNull String title,
        @NotNull @Valid Reference author,
        @NotNull BigDecimal price,
        @Nullable LocalDate published,
        @NotNull Integer stock,
        @NotNull @Size(max = 20) List<@NotNull @Valid Reference> tags,
        @Nullable BigDecimal averageRating) {

    /** An author or a tag, by its id. */
    record Reference(@NotNull Long id, @Nullable String name) {}
}
