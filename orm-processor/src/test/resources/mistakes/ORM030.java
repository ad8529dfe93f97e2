package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    char grade; // ORM030
    byte small; // ORM030
    Character letter; // ORM030
    java.util.Date born; // ORM030
    java.time.ZonedDateTime when; // ORM030
    java.util.List<String> words; // ORM030
    String[] lines; // ORM030
    char[] secret; // ORM030
    Object anything; // ORM030
    Book next; // ORM030
    @Transient Object cache;
    transient Object other;
    static Object shared;
}

class Hidden {
    @Model
    static class Inner {
        @Id Long id;
        Kind kind; // ORM030
    }

    private enum Kind { A }
}

class Base<T> {
    @Id T id; // ORM030
}

@Model
class Open extends Base<Object> {}
