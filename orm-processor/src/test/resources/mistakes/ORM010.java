package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    Missing missing; // ORM010
}

@Model
class Other extends Nowhere { // ORM010
    @Id Long id;
}

@Model
class Linked {
    @Id Long id;
    Ref<Nobody> nobody; // ORM010
}
