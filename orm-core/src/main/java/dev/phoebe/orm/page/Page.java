package dev.phoebe.orm.page;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and how long the list is.
 *
 * @param content the rows
 * @param size how many rows a full page has
 * @param number the page's number, counted from 0
 * @param totalElements how many rows there are on all pages
 */
public record Page<T extends @Nullable Object>(List<T> content, int size, int number, long totalElements)
        implements Serializable {

    /** A page. */
    public Page {
        content = Rows.copy(content);
    }

    /** How many pages there are. */
    public long totalPages() {
        return (totalElements + size - 1) / size;
    }

    /** Whether a page follows. */
    public boolean hasNext() {
        return number + 1L < totalPages();
    }

    /** The page with every row turned into something else. */
    public <R extends @Nullable Object> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(content.stream().<R>map(function).toList(), size, number, totalElements);
    }
}
