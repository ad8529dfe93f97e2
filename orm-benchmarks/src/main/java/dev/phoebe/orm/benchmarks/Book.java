package dev.phoebe.orm.benchmarks;

import dev.phoebe.orm.annotation.Column;
import dev.phoebe.orm.annotation.Id;
import dev.phoebe.orm.annotation.Model;
import dev.phoebe.orm.annotation.Version;
import dev.phoebe.orm.relation.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book with one column of each usual kind. */
@Model
@SuppressWarnings("NullAway.Init") // read or filled before it is used, as all models are
public class Book {

    @Id
    Long id;

    Ref<Author> author;

    @Column(maxLength = 200)
    String title;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    @Nullable
    LocalDate published;

    int pages;

    boolean inStock;

    @Version
    int version;
}
