package dev.phoebe.orm.benchmarks;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who wrote a book. */
@Model
@SuppressWarnings("NullAway.Init") // read or filled before it is used, as all models are
public class Author {

    @Id
    Long id;

    @Column(maxLength = 80)
    String name;

    @Nullable
    String email;

    Instant createdAt;

    Backref<Book> books;
}
