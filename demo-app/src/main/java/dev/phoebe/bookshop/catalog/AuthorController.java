package dev.phoebe.bookshop.catalog;

import static dev.phoebe.bookshop.catalog.AuthorTable.AUTHOR;
import static dev.phoebe.bookshop.catalog.BookTable.BOOK;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.spring.web.PageDefaults;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the models themselves: what was loaded is shown, what was not is never fetched by the way. */
@RestController
@RequestMapping("/api/authors")
class AuthorController {

    private final Database db;

    AuthorController(Database db) {
        this.db = db;
    }

    @GetMapping
    Page<Author> list(@PageDefaults(sort = "name", sortable = "country") PageRequest page) {
        return db.select(AUTHOR).page(page);
    }

    /** An author with all books, the newest first. */
    @GetMapping("/{id}")
    Author get(@PathVariable long id) {
        return db.select(AUTHOR)
                .where(AUTHOR.id.eq(id))
                .prefetch(AUTHOR.books.orderBy(BOOK.published.desc().nullsLast(), BOOK.id.desc()))
                .one();
    }
}
