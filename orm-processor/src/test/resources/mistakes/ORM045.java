package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model(table = " ") // ORM045
class A {
    @Id Long id;
    @Column(name = "a\tb") String name; // ORM045
    @Column(name = "\u0007") String bell; // ORM045
    String aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; // ORM045
    @Column(name = "a \" strange ; name") String fine;
}

@Model(
        schema = "x\n", // ORM045
        indexes = @Index(columns = "id", name = "x\r"), // ORM045
        checks = @Check(name = "\0", sql = "1 = 1")) // ORM045
class B {
    @Id Long id;
    @Link(table = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") // ORM045
    ManyToMany<A> as;
}
