package dev.phoebe.orm.tck.model;

import dev.phoebe.orm.active.ActiveRecord;
import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.OnDelete;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.Backref;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A bit of everything: references, a many-to-many relation, a check, an optimistic lock. */
@Model(
        indexes = @Index(columns = {"author", "published"}),
        checks = @Check(name = "book_stock_not_negative", sql = "stock >= 0"))
public class Book extends ActiveRecord<Book> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    public Long id;

    @NotBlank
    @Size(max = 200)
    public String title;

    @Column(maxLength = 20, unique = true)
    public @Nullable String isbn;

    public Ref<Author> author;

    @OnDelete(OnDelete.Action.SET_NULL)
    public @Nullable Ref<Author> editor;

    @Column(precision = 10, scale = 2)
    public BigDecimal price = new BigDecimal("10.00");

    public @Nullable LocalDate published;

    public int stock = 1;

    public boolean available = true;

    public Status status = Status.ON_SALE;

    public ManyToMany<Tag> tags;

    public Backref<Review> reviews;

    public Backref<Loan> loans;

    @Version
    public int version;

    public Book() {}

    public Book(String title, Author author) {
        this.title = title;
        this.author = Ref.of(author);
    }

    public Book(String title, Author author, String price) {
        this(title, author);
        this.price = new BigDecimal(price);
    }

    @Override
    public String toString() {
        return title;
    }
}
