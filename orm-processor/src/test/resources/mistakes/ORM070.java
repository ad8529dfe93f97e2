package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Link(through = None.class) ManyToMany<Tag> none; // ORM070
    @Link(through = Two.class) ManyToMany<Tag> two; // ORM070
    @Link(through = Next.class) ManyToMany<Book> self; // ORM070
}

@Model
class Tag {
    @Id Long id;
}

@Model
class None {
    @Id Long id;
    Ref<Book> book;
}

@Model
class Two {
    @Id Long id;
    Ref<Book> book;
    Ref<Book> other;
    Ref<Tag> tag;
}

@Model
class Next {
    @Id Long id;
    Ref<Book> from;
    Ref<Book> to;
}
