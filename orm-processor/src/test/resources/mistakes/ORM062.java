package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Line {
    @Id Long order;
    @Id int number;
}

@Model
class Note {
    @Id Long id;
    Ref<Line> line; // ORM062
}
