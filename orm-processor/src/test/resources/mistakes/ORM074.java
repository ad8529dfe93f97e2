package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    ManyToMany<Tag> tags; // ORM074
}

@Model
class Tag {
    @Id Long id;
    ManyToMany<Book> books; // ORM074
}
