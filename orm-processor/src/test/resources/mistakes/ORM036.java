package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
record Book(
        @Id Long id,
        Backref<Line> lines, // ORM036
        ManyToMany<Tag> tags // ORM036
        ) {}

@Model
record Line(@Id Long id, Ref<Book> book) {}

@Model
record Tag(@Id Long id) {}
