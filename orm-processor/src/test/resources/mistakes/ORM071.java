package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    ManyToMany<Tag> tags;
}

@Model
class Tag {
    @Id Long id;
    @Link(mappedBy = "tag") // ORM071
    ManyToMany<Book> books;
}
