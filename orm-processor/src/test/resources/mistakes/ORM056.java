package mistakes;

import dev.phoebe.orm.annotation.*;

@Model(
        fullTextIndexes = {
            @FullTextIndex(columns = "title", language = "english"),
            @FullTextIndex(columns = "summary", language = "x', y") // ORM056
        })
class Book {
    @Id Long id;
    String title;
    String summary;
}
