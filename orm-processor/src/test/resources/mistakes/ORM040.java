package mistakes;

import dev.phoebe.orm.annotation.*;
import dev.phoebe.orm.relation.*;

@Model
class Book {
    @Id Long id;
    @Column(maxLength = 3) int stock; // ORM040
    @Column(maxLength = 3) Ref<Book> next; // ORM040
    @Column(maxLength = 3) String title;
    @Column(maxLength = 3) java.util.List<Integer> numbers; // ORM040
    @Column(maxLength = 3) java.util.List<String> words;
    @Column(maxLength = 3) java.util.List<Status> states;
    @Column(maxLength = 3) Status status;

    enum Status { NEW }
}
