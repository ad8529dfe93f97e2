package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    String title;
    @Column(name = "TITLE") String name; // ORM044
    Ref<Book> next;
    Long nextId; // ORM044
}

class Base {
    @Id Long id;
}

@Model
class Hiding extends Base {
    Long id; // ORM044
}
