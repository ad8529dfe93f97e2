package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
record Book(
        @Id Long id,
        @Transient String cache // ORM035
        ) {}
