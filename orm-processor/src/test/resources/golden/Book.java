package shop;

import dev.phoebe.orm.annotation.Check;
import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Index;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.ManyToMany;
import dev.phoebe.orm.relation.Ref;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Model(
        indexes = @Index(columns = {"author", "published"}),
        checks = @Check(name = "book_stock", sql = "stock >= 0"))
public class Book {
    @Id Long id;
    @Size(max = 200) String title;
    Ref<Author> author;
    @Nullable Ref<Author> editor;
    @Column(precision = 10, scale = 2) BigDecimal price;
    @Nullable LocalDate published;
    int stock;
    boolean sold;
    private @Nullable Integer rank;
    Status status = Status.NEW;
    ManyToMany<Tag> tags;
    @Version int version;

    public @Nullable Integer getRank() {
        return rank;
    }

    public Book setRank(@Nullable Integer rank) {
        this.rank = rank;
        return this;
    }

    enum Status {
        NEW,
        OLD
    }
}
