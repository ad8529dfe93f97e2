package dev.phoebe.orm.page;

import dev.phoebe.orm.error.InvalidRequestException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted, by the row where it begins. Unlike an offset this costs the same on every page, and no row is
 * shown twice when rows are added.
 *
 * @param size how many rows a page has
 * @param after the cursor of the row before the page; null for the first page
 * @param before the cursor of the row behind the page; null unless going backwards
 */
public record CursorRequest(
        int size, @Nullable String after, @Nullable String before) implements Serializable {

    /**
     * A page.
     *
     * @throws InvalidRequestException when the size is less than 1, or both ends are given
     */
    public CursorRequest {
        if (size < 1) {
            throw new InvalidRequestException("size must be 1 or more; it was " + size + ".");
        }
        if (after != null && before != null) {
            throw new InvalidRequestException("after and before cannot be given together: a page has one beginning.");
        }
    }

    /** The first page. */
    public static CursorRequest first(int size) {
        return new CursorRequest(size, null, null);
    }
}
