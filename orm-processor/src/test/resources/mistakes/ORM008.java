package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book { // ORM008
    @Id Long id;

    Book() throws java.io.IOException {}
}

@Model
class Fine {
    @Id Long id;

    Fine() throws IllegalStateException, Error {}
}
