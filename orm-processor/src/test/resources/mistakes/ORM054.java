package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(checks = {
    @Check(name = "", sql = "id > 0"), // ORM054
    @Check(name = "x", sql = " ") // ORM054
})
class Book {
    @Id Long id;
}
