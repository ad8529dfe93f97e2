package shop;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.MappedBy;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.relation.Backref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model
public class Author {
    @Id Long id;
    @Column(maxLength = 80) String name;
    @Column(unique = true) @Nullable String email;
    Instant joined = Instant.now();
    @MappedBy("author") Backref<Book> books;
}
