package mistakes;

import dev.phoebe.orm.annotation.*;

@Model
class Book {
    @Id Long id;
    String Codecs;
    String dev; // ORM047
}
