package dev.phoebe.bookshop.catalog;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who writes books. */
@Model
public class Author {

    @Id
    public Long id;

    @NotBlank
    @Size(max = 80)
    @Column(index = true)
    public String name;

    @Size(max = 60)
    public @Nullable String country;

    public Backref<Book> books;

    Author() {}

    public Author(String name, @Nullable String country) {
        this.name = name;
        this.country = country;
    }
}
