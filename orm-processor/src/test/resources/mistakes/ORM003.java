package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model // ORM003
class Box<T> {
    @Id Long id;
}
