package dev.phoebe.bookshop.catalog;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a book is about. */
@Model
public record Tag(
        @Id @Nullable Long id,
        @NotBlank @Size(max = 40) @Column(unique = true) String name) {

    public Tag(String name) {
        this(null, name);
    }
}
