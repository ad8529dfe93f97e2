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

@Projection(Book.class)
record Card(
        String titel, // ORM092
        @From("author.nam") String author, // ORM092
        @From("") String nothing) {} // ORM092
