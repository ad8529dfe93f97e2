package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(indexes = @Index(columns = {"id", "title", "id"})) // ORM052
class Book {
    @Id Long id;
    String title;
}
