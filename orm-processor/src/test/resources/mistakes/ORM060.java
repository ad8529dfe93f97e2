package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
@SuppressWarnings("rawtypes")
class Book {
    @Id Long id;
    Ref raw; // ORM060
    Ref<?> any; // ORM060
    Ref<? extends Book> some; // ORM060
    Backref rawBack; // ORM060
    ManyToMany<?> many; // ORM060
    Ref<Book[]> array; // ORM060
}
