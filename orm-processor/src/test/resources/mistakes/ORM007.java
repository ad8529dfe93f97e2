package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book { // ORM007
    @Id Long id;

    private Book() {}
}
