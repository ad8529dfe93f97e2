package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Link(through = BookTag.class) ManyToMany<Tag> tags; // ORM069
}

@Model
class Tag {
    @Id Long id;
}

class BookTag {}
