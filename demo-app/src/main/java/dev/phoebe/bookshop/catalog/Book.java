package dev.phoebe.bookshop.catalog;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book in the catalog. */
@Model(
        indexes = @Index(columns = {"author", "published"}),
        checks = @Check(name = "book_stock_not_negative", sql = "stock >= 0"))
public class Book {

    @Id
    public Long id;

    @NotBlank
    @Size(max = 200)
    @Column(index = true)
    public String title;

    public Ref<Author> author;

    @PositiveOrZero
    @Column(precision = 10, scale = 2, index = true)
    public BigDecimal price;

    /** Null while it is only announced. */
    @Column(index = true)
    public @Nullable LocalDate published;

    @PositiveOrZero
    public int stock;

    public ManyToMany<Tag> tags;

    public Backref<Review> reviews;

    @Version
    public int version;

    Book() {}

    public Book(String title, Ref<Author> author, BigDecimal price, @Nullable LocalDate published, int stock) {
        this.title = title;
        this.author = author;
        this.price = price;
        this.published = published;
        this.stock = stock;
    }
}
