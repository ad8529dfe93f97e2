package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Author {
    @Id Long id;
    @MappedBy("autor") Backref<Book> books; // ORM067
    @MappedBy("next") Backref<Book> others; // ORM067
}

@Model
class Book {
    @Id Long id;
    Ref<Author> author;
    Ref<Book> next;
}
