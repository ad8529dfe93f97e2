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
    @Column(columns = {"line_order", "line_number", "line_page"}) // ORM062
    Ref<Line> line;
}
