package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Link(mappedBy = "books") ManyToMany<Tag> tags; // ORM072
}

@Model
class Tag {
    @Id Long id;
    @Link(mappedBy = "tags") ManyToMany<Book> books; // ORM072
}
