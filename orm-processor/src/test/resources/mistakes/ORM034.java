package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

@Model
class Book {
    @Id Long id;
    @NotNull @Nullable String title; // ORM034
    @NotNull String isbn;
}
