package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(
        indexes = {
            @Index(columns = {"author", "publihsed"}), // ORM050
            @Index(
                    columns = {
                        "title",
                        "author_id" // ORM050
                    })
        })
class Book {
    @Id Long id;
    String title;
    Ref<Book> author;
    String published;
}
