package dev.phoebe.orm.benchmarks;

import java.math.BigDecimal;

/** What the calls of a scenario ask for, one after the other; the same on both sides. */
final class Inputs {

    static final BigDecimal MIN_PRICE = new BigDecimal("5.00");
    static final int PAGE = 5;
    static final int PAGE_SIZE = 20;

    /** Has no common divisor with the number of books, so all of them come round. */
    private static final int STRIDE = 7_919;

    private int call;

    /** The key of a book; neighbouring calls ask for books that are far apart. */
    long bookId() {
        call = (call + STRIDE) % Samples.BOOKS;
        return call + 1L;
    }

    /** A key of a book that a hundred others follow. */
    long bookIdBeforeMany() {
        return Math.min(bookId(), Samples.BOOKS - 100L);
    }

    /** A key of an author that a hundred others follow. */
    long authorId() {
        call = (call + STRIDE) % (Samples.AUTHORS - 100);
        return call;
    }

    Filter filter() {
        call = (call + 1) % Filter.VISITORS.size();
        return Filter.VISITORS.get(call);
    }
}
