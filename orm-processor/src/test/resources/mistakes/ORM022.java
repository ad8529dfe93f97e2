package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;
import dev.phoebe.orm.type.Json;

@Model
class A {
    @Id double id; // ORM022
}

@Model
class B {
    @Id byte[] id; // ORM022
}

@Model
class C {
    @Id Boolean id; // ORM022
}

@Model
class D {
    @Id java.util.List<String> id; // ORM022
}

@Model
class E {
    @Id Json id; // ORM022
}
