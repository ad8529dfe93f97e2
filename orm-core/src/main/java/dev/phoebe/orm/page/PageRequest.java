package dev.phoebe.orm.page;

import dev.phoebe.orm.error.InvalidRequestException;
import java.io.Serializable;
import java.util.List;

/**
 * Which page is wanted, by number and size.
 *
 * @param page the page's number, counted from 0
 * @param size how many rows a page has
 * @param sort what to order by; empty for the query's own order
 */
public record PageRequest(int page, int size, List<SortKey> sort) implements Serializable {

    /**
     * A page.
     *
     * @throws InvalidRequestException when the page is negative or the size is less than 1: neither is bent into shape
     */
    public PageRequest {
        if (page < 0) {
            throw new InvalidRequestException("page must be 0 or more, the first page is 0; it was " + page + ".");
        }
        if (size < 1) {
            throw new InvalidRequestException("size must be 1 or more; it was " + size + ".");
        }
        sort = List.copyOf(sort);
    }

    /** A page in the query's own order. */
    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size, List.of());
    }

    /** How many rows stand before it. */
    public long offset() {
        return (long) page * size;
    }
}
