package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Model
class Author {
    @Id Long id;
    String name;
    @Nullable String email;
    Backref<Book> books;
}

@Model
class Book {
    @Id Long id;
    String title;
    Ref<Author> author;
    @Nullable Integer pages;
}

@Projection(Author.class)
record Writer(
        @From("books.title") String title, // ORM095
        @From("books") Book book, // ORM095
        @From("books.author.books.title") List<String> titles) {} // ORM095
