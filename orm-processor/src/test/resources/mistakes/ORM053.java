package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(indexes = @Index(columns = "next")) // ORM053
class Book {
    @Id Long id;
    Ref<Book> previous;
    Backref<Book> next;
}
