package dev.phoebe.bookshop.catalog;

import static org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromCurrentRequest;

import dev.phoebe.bookshop.Printable;
import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.spring.web.PageDefaults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/books")
class BookController {

    private final BookService books;

    BookController(BookService books) {
        this.books = books;
    }

    /**
     * A page of books.
     *
     * @param q a part of the title, in any case
     * @param author the id of an author
     * @param tag the name of a tag
     * @param inStock true for books that can be bought now, false for those that are sold out
     */
    @GetMapping
    Page<BookView> list(
            @PageDefaults(
                            sort = "title",
                            sortable = {"price", "published"})
                    PageRequest page,
            @RequestParam Optional<@Printable String> q,
            @RequestParam Optional<Long> author,
            @RequestParam Optional<@Printable String> tag,
            @RequestParam
                    Optional<@DecimalMin("0") @DecimalMax("99999999") @Digits(integer = 8, fraction = 2) BigDecimal>
                            maxPrice,
            @RequestParam Optional<Boolean> inStock) {
        Predicate<String> blank = String::isBlank;
        return books.page(
                new BookService.Filter(q.filter(blank.negate()), author, tag.filter(blank.negate()), maxPrice, inStock),
                page);
    }

    @GetMapping("/feed")
    CursorPage<BookView> feed(CursorRequest cursor) {
        return books.feed(cursor);
    }

    @GetMapping("/{id}")
    BookView.Rated get(@PathVariable long id) {
        return books.get(id);
    }

    @PostMapping
    ResponseEntity<BookView.Rated> create(@RequestBody @Valid BookRequest request) {
        BookView.Rated created = books.create(request);
        URI location = fromCurrentRequest().path("/{id}").build(created.book().id());
        return ResponseEntity.created(location).body(created);
    }

    @PutMapping("/{id}")
    BookView.Rated update(@PathVariable long id, @RequestBody @Valid BookRequest request) {
        return books.update(id, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        books.delete(id);
    }
}
