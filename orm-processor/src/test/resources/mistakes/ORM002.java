package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model // ORM002
abstract class Animal {
    @Id Long id;
}
