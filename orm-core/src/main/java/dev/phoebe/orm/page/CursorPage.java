package dev.phoebe.orm.page;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with the cursors of its neighbours.
 *
 * @param content the rows
 * @param size how many rows a full page has
 * @param next the cursor to go on with; null on the last page
 * @param previous the cursor to go back with; null on the first page
 */
public record CursorPage<T extends @Nullable Object>(
        List<T> content,
        int size,
        @Nullable String next,
        @Nullable String previous) implements Serializable {

    /** A page. */
    public CursorPage {
        content = Rows.copy(content);
    }

    /** The page with every row turned into something else. */
    public <R extends @Nullable Object> CursorPage<R> map(Function<? super T, ? extends R> function) {
        return new CursorPage<>(content.stream().<R>map(function).toList(), size, next, previous);
    }
}
