package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    Ref<String> a; // ORM061
    Backref<Author> b; // ORM061
    ManyToMany<Author> c; // ORM061
}

class Author {}
