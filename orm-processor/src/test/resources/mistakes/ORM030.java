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
    java.util.List words; // ORM030
    java.util.List<Object> things; // ORM030
    java.util.List<byte[]> files; // ORM030
    java.util.List<java.util.List<String>> table; // ORM030
    java.util.List<? extends String> some; // ORM030
    java.util.List<@org.jspecify.annotations.Nullable String> gaps; // ORM030
    java.util.List<Book> books; // ORM030
    java.util.Set<String> set; // ORM030
    java.util.List<String> fine;
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
        java.util.List<Kind> kinds; // ORM030
    }

    private enum Kind { A }
}

class Base<T> {
    @Id T id; // ORM030
}

@Model
class Open extends Base<Object> {}
