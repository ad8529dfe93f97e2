package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    ManyToMany<Tag> tags;
    ManyToMany<Tag> topics; // ORM073
    @Link(table = "x") ManyToMany<Tag> fine;
}

@Model
class Tag {
    @Id Long id;
}

@Model
class Person {
    @Id Long id;
    ManyToMany<Person> friends;
    ManyToMany<Person> foes; // ORM073
}

@Model
class Left {
    @Id Long id;
    @Link(table = "sides") ManyToMany<Right> rights; // ORM073
}

@Model
class Right {
    @Id Long id;
    @Link(table = "sides") ManyToMany<Left> lefts; // ORM073
}
