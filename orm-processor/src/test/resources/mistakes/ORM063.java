package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Line {
    @Id Long order;
    @Id int number;
    ManyToMany<Note> notes; // ORM063
}

@Model
class Note {
    @Id Long id;
    @Link(mappedBy = "notes") ManyToMany<Line> lines; // ORM063
}
