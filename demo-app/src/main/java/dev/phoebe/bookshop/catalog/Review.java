package dev.phoebe.bookshop.catalog;

import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What a reader thinks of a book; it goes with the book. */
@Model
public class Review {

    @Id
    public Long id;

    @OnDelete(OnDelete.Action.CASCADE)
    public Ref<Book> book;

    @NotBlank
    @Size(max = 80)
    public String reviewer;

    @Min(1)
    @Max(5)
    public int rating;

    @Size(max = 1000)
    public String text;

    public Instant written;

    Review() {}

    public Review(Book book, String reviewer, int rating, String text, Instant written) {
        this.book = Ref.of(book);
        this.reviewer = reviewer;
        this.rating = rating;
        this.text = text;
        this.written = written;
    }
}
