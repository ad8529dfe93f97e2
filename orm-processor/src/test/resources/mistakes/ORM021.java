package mistakes;

import dev.phoebe.orm.annotation.*;

/** Stands for that of another library. */
@interface Id {}

@Model
class Book {
    @Id Long id; // ORM021
}
