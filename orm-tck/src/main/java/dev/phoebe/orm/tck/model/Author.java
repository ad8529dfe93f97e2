package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.Ref;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that the database counts, a unique column that may be null, and two references back from one model. */
@Model
public class Author extends ActiveRecord<Author> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    public Long id;

    @Column(maxLength = 80)
    public String name;

    @Column(unique = true)
    public @Nullable String email;

    public Instant joined = Instant.parse("2020-01-01T00:00:00Z");

    @OnDelete(OnDelete.Action.SET_NULL)
    public @Nullable Ref<Country> country;

    @MappedBy("author")
    public Backref<Book> books;

    @MappedBy("editor")
    public Backref<Book> edited;

    public Author() {}

    public Author(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
