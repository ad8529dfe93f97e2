package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(indexes = @Index(columns = {})) // ORM051
class Book {
    @Id Long id;
}
