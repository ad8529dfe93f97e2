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

record Loose(
        @From("title") String title, // ORM037
        @Argument long count) {} // ORM037

@Projection(Book.class)
record Both(@From("title") @Argument String title) {} // ORM037
