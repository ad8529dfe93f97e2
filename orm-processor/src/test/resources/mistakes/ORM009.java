package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
@lombok.AllArgsConstructor
class Everything { // ORM009
    @Id Long id;
}

@Model
@lombok.Data
@lombok.Builder
class Built { // ORM009
    @Id private Long id;
}

@Model
@lombok.Data
class Required { // ORM009
    @Id private Long id;
    @lombok.NonNull private String name;
}

@Model
@lombok.Data
@lombok.Builder
@lombok.NoArgsConstructor
@lombok.AllArgsConstructor
class Fine {
    @Id private Long id;
}
