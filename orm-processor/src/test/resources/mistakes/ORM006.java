package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book { // ORM006
    @Id Long id;

    Book(Long id) {
        this.id = id;
    }
}
