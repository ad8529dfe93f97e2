package dev.phoebe.orm.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hand-written side makes of a row of {@code author}. */
@SuppressWarnings("NullAway.Init") // filled before it is used
final class PlainAuthor {

    Long id;
    String name;

    @Nullable
    String email;

    Instant createdAt;

    /** Filled only where the books are asked for. */
    @Nullable
    List<PlainBook> books;

    void add(PlainBook book) {
        if (books == null) {
            books = new ArrayList<>();
        }
        books.add(book);
    }
}
