package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;
import org.jspecify.annotations.Nullable;

@Model
class Book {
    @Id Long id;
    @OnDelete(OnDelete.Action.SET_NULL) Ref<Book> next; // ORM064
    @OnDelete(OnDelete.Action.SET_NULL) @Nullable Ref<Book> fine;
}
