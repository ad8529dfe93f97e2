package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    final String title = ""; // ORM032
    private final String isbn = ""; // ORM032
    @Transient final Object lock = new Object();
}

@Model
@lombok.Value
class Fixed {
    @Id Long id; // ORM032
}
