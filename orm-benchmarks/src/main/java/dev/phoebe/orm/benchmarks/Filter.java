package dev.phoebe.orm.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the shop asks for; all of it may be missing.
 *
 * @param authorId who wrote the books
 * @param title how the titles begin
 * @param minPrice the lowest price
 * @param publishedFrom the first day of publication
 * @param newestFirst whether new books come first; else they come in the order of their keys
 */
record Filter(
        @Nullable Long authorId,
        @Nullable String title,
        @Nullable BigDecimal minPrice,
        @Nullable LocalDate publishedFrom,
        boolean newestFirst) {

    private static final BigDecimal FIVE = new BigDecimal("5.00");
    private static final LocalDate DAY = LocalDate.of(1980, 1, 1);

    /** Four visitors, who give all, three, two and one of the conditions. */
    static final List<Filter> VISITORS = List.of(
            new Filter(17L, "Book ", FIVE, DAY, true),
            new Filter(18L, null, FIVE, DAY, false),
            new Filter(19L, "Book ", null, null, true),
            new Filter(null, null, FIVE, null, false));

    /** All four conditions. */
    static final Filter FULL = VISITORS.get(0);
}
