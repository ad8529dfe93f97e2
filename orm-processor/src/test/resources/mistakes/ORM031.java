package mistakes;

import dev.phoebe.orm.annotation.*;
import org.jspecify.annotations.Nullable;

class Mine {
    @interface Nullable {}
}

@Model
class Book {
    @Id Long id;
    @Nullable int stock; // ORM031
    @Mine.Nullable boolean sold; // ORM031
}
