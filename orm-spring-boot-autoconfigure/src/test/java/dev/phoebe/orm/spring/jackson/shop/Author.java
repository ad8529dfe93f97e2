package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
public class Author {

    @Id
    public Long id;

    @Column(maxLength = 80)
    public String name;

    @Column(unique = true)
    public @Nullable String email;

    public Instant joined = Instant.parse("2026-01-31T12:00:00Z");

    public @Nullable Ref<Country> country;

    @MappedBy("author")
    public Backref<Book> books;

    public Author() {}

    public Author(String name) {
        this.name = name;
    }
}
