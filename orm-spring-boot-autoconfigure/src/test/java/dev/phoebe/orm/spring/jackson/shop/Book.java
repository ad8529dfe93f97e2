package dev.phoebe.orm.spring.jackson.shop;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Model(checks = @Check(name = "book_stock", sql = "stock >= 0"))
public class Book {

    @Id
    public Long id;

    @Column(maxLength = 200)
    public String title;

    public Ref<Author> author;

    public @Nullable Ref<Author> editor;

    @Column(precision = 10, scale = 2)
    public BigDecimal price = new BigDecimal("10.00");

    public @Nullable LocalDate published;

    public int stock = 1;

    public boolean sold;

    public Status status = Status.NEW;

    public ManyToMany<Tag> tags;

    @Version
    public int version;

    public enum Status {
        NEW,
        OLD
    }

    public Book() {}

    public Book(String title, Ref<Author> author) {
        this.title = title;
        this.author = author;
    }
}
