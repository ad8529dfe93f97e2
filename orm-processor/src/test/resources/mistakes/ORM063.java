package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Column(unique = true) String isbn;
    String title;
}

@Model
class Note {
    @Id Long id;
    @Column(references = "isbm") Ref<Book> unknown; // ORM063
    @Column(references = "title") Ref<Book> ambiguous; // ORM063
    @Column(references = "isbn") Ref<Book> book;
}
