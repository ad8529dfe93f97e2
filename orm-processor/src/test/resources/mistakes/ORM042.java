package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Column(maxLength = 0) String title; // ORM042
    @Column(maxLength = -1) String name; // ORM042
    @Column(maxLength = 3) Status status; // ORM042

    enum Status { NEW, SOLD }
}
