package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;

    @OnDelete(OnDelete.Action.CASCADE) // ORM037
    String title;

    @MappedBy("author") // ORM037
    Ref<Author> author;

    @Link(table = "x") // ORM037
    Ref<Author> editor;
}

@Model
class Author {
    @Id Long id;

    @Column(name = "books") // ORM037
    @Id // ORM037
    @MappedBy("author")
    Backref<Book> books;
}
