package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Version int version;
    @Version int revision; // ORM026
}
