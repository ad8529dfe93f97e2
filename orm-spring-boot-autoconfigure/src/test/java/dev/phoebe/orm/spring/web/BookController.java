package dev.phoebe.orm.spring.web;

import static dev.phoebe.orm.spring.jackson.shop.AuthorTable.AUTHOR;
import static dev.phoebe.orm.spring.jackson.shop.BookTable.BOOK;

import dev.phoebe.orm.Database;
import dev.phoebe.orm.expr.Condition;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.page.Slice;
import dev.phoebe.orm.spring.jackson.shop.Book;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/books")
class BookController {

    private final Database db;

    BookController(Database db) {
        this.db = db;
    }

    @GetMapping
    Page<Book> list(
            @PageDefaults(
                            size = 10,
                            sort = "title",
                            sortable = {"price", "published"})
                    PageRequest page) {
        return db.select(BOOK).prefetch(BOOK.author).page(page);
    }

    @PostMapping("/search")
    Page<Book> search(@PageDefaults(sort = "title") PageRequest page) {
        return db.select(BOOK).page(page);
    }

    @GetMapping("/filtered")
    Page<String> filtered(@Filtered Condition filter, @PageDefaults(sort = "title") PageRequest page) {
        return db.select(BOOK).where(filter).page(page).map(book -> book.title);
    }

    @PostMapping("/filtered")
    List<String> filteredByAForm(@Filtered Condition filter) {
        return db.select(BOOK.title).where(filter).orderBy(BOOK.title).list();
    }

    @GetMapping("/filtered/feed")
    CursorPage<String> filteredFeed(@Filtered("bookFilter") Condition filter, CursorRequest cursor) {
        return db.select(BOOK).where(filter).page(cursor).map(book -> book.title);
    }

    @GetMapping("/filtered/authors")
    List<String> filteredAuthors(@Filtered("authorFilter") Condition filter) {
        return db.select(AUTHOR.name).where(filter).list();
    }

    @GetMapping("/any")
    Page<Book> any(@PageDefaults(sortable = "*") PageRequest page) {
        return db.select(BOOK).page(page);
    }

    @GetMapping("/titles")
    ResponseEntity<Page<String>> titles(@PageDefaults(size = 3) PageRequest page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "</about>; rel=\"help\"")
                .body(db.select(BOOK).page(page).map(book -> book.title));
    }

    @GetMapping("/slice")
    CompletableFuture<Slice<Book>> slice(PageRequest page) {
        return CompletableFuture.completedFuture(db.select(BOOK).slice(page));
    }

    @GetMapping("/fixed")
    Page<String> fixed() {
        return new Page<>(List.of("a"), 1, 0, 2);
    }

    @GetMapping("/feed")
    CursorPage<Book> feed(@PageDefaults(size = 10, maxSize = 15) CursorRequest cursor) {
        return db.select(BOOK).orderBy(BOOK.price.desc()).page(cursor);
    }

    @GetMapping("/echo")
    PageRequest echo(
            @PageDefaults(
                            sort = {"price,desc", "title"},
                            sortable = {"stock", "published", "sold", "id"})
                    PageRequest page) {
        return page;
    }

    @GetMapping("/bare")
    PageRequest bare(PageRequest page) {
        return page;
    }

    @GetMapping("/small")
    PageRequest small(@PageDefaults(maxSize = 5) PageRequest page) {
        return page;
    }

    @GetMapping("/large")
    PageRequest large(@PageDefaults(size = 500) PageRequest page) {
        return page;
    }

    @GetMapping("/nonsense")
    PageRequest nonsense(@PageDefaults(size = 50, maxSize = 20) PageRequest page) {
        return page;
    }

    @GetMapping("/{id}")
    Book get(@PathVariable Long id) {
        return db.get(BOOK, id);
    }

    @PostMapping
    Book add(@RequestBody Book book) {
        return db.insert(book);
    }

    @PutMapping("/{id}")
    Book change(@PathVariable Long id, @RequestBody Book book) {
        book.id = id;
        return db.update(book);
    }
}
