package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;

    @Link(table = "x", mappedBy = "books") // ORM068
    ManyToMany<Tag> tags;
}

@Model
class Tag {
    @Id Long id;
    ManyToMany<Book> books;
}
