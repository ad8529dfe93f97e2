package mistakes;

import dev.phoebe.orm.annotation.*;

@Model
class Book {
    @Id Long id;
    Kind kind;
    @Column(name = "other") String Kind;
    String mistakes; // ORM047
}

enum Kind {
    NEW
}
