package dev.phoebe.orm.page;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose length nobody counted.
 *
 * @param content the rows
 * @param size how many rows a full page has
 * @param number the page's number, counted from 0
 * @param hasNext whether a page follows
 */
public record Slice<T extends @Nullable Object>(List<T> content, int size, int number, boolean hasNext)
        implements Serializable {

    /** A slice. */
    public Slice {
        content = Rows.copy(content);
    }

    /** The slice with every row turned into something else. */
    public <R extends @Nullable Object> Slice<R> map(Function<? super T, ? extends R> function) {
        return new Slice<>(content.stream().<R>map(function).toList(), size, number, hasNext);
    }
}
