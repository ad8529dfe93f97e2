package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class A {
    @Id Long id;
    @Version String version; // ORM025
}

@Model
class B {
    @Id Long id;
    @Version double version; // ORM025
}
