package mistakes;

import dev.phoebe.orm.annotation.*;

@Model(
        fullTextIndexes = {
            @FullTextIndex(columns = {"title", "summary"}),
            @FullTextIndex(columns = "title"),
            @FullTextIndex(columns = {"summary", "title"}, name = "other"), // ORM057
            @FullTextIndex(columns = {}) // ORM051
        })
class Book {
    @Id Long id;
    String title;
    String summary;
}
