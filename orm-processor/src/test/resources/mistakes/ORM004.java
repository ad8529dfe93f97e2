package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

class Shop {
    @Model // ORM004
    class Book {
        @Id Long id;
    }
}
