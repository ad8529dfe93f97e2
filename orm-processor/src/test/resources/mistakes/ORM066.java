package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Author {
    @Id Long id;
    Backref<Book> books; // ORM066
    @MappedBy("editor") Backref<Book> edited;
}

@Model
class Book {
    @Id Long id;
    Ref<Author> author;
    Ref<Author> editor;
}
