package dev.phoebe.orm.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the hand-written side makes of a row of {@code book}. */
@SuppressWarnings("NullAway.Init") // filled before it is used
final class PlainBook {

    Long id;
    long authorId;
    String title;
    BigDecimal price;

    @Nullable
    LocalDate published;

    int pages;
    boolean inStock;
    int version;

    /** Filled only where the author is asked for. */
    @Nullable
    PlainAuthor author;
}
