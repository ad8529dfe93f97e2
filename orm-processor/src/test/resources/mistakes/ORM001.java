package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model // ORM001
interface Shape {}

@Model // ORM001
enum Color { RED }

@Model // ORM001
@interface Note {}
