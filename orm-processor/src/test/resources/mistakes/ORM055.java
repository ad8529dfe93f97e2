package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(
        fullTextIndexes =
                @FullTextIndex(
                        columns = {
                            "title",
                            "pages", // ORM055
                            "author", // ORM055
                            "sumary", // ORM050
                            "sequels" // ORM053
                        }))
class Book {
    @Id Long id;
    String title;
    int pages;
    Ref<Book> author;
    Backref<Book> sequels;
}
