package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Author {
    @Id Long id;
    Backref<Book> books; // ORM065
}

@Model
class Book {
    @Id Long id;
    Ref<Book> next;
}
