package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

class Shop {
    @Model // ORM005
    private static class Book {
        @Id Long id;
    }

    private static class Drawer {
        @Model // ORM005
        static class Paper {
            @Id Long id;
        }
    }
}
