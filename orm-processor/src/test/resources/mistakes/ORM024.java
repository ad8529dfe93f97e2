package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Line {
    @Id Long order;
    @Id(generation = Id.Generation.IDENTITY) Long number; // ORM024
}
