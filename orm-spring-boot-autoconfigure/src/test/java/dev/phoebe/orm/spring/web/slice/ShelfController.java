package dev.phoebe.orm.spring.web.slice;

import dev.phoebe.orm.error.NotFoundException;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.relation.Ref;
import dev.phoebe.orm.spring.jackson.shop.Author;
import dev.phoebe.orm.spring.jackson.shop.Book;
import dev.phoebe.orm.spring.web.PageDefaults;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers out of thin air: its application has no database. */
@RestController
class ShelfController {

    @GetMapping("/shelf")
    Page<Book> page(@PageDefaults(size = 7, sort = "title") PageRequest page) {
        return new Page<>(List.of(book()), page.size(), page.page(), 40);
    }

    @GetMapping("/shelf/feed")
    CursorPage<Book> feed(@PageDefaults(maxSize = 9) CursorRequest cursor) {
        return new CursorPage<>(List.of(book()), cursor.size(), "behind", cursor.after());
    }

    @PostMapping("/shelf")
    Book add(@RequestBody Book book) {
        book.id = 5L;
        return book;
    }

    @GetMapping("/shelf/missing")
    Book missing() {
        throw new NotFoundException("select secret");
    }

    private static Book book() {
        Author ursula = new Author("Ursula");
        ursula.id = 1L;
        Book book = new Book("The Dispossessed", Ref.of(ursula));
        book.id = 4L;
        return book;
    }
}
