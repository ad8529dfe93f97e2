package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class A {
    @Id(generation = Id.Generation.IDENTITY) String id; // ORM023
}

@Model
class B {
    @Id(generation = Id.Generation.UUID) // ORM023
    Long id;
}

@Model
class C {
    @Id(generation = Id.Generation.IDENTITY) Ref<A> a; // ORM023
}

@Model
class Fine {
    @Id(generation = Id.Generation.ASSIGNED) Long id;
}
