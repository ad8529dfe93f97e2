package dev.phoebe.orm.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.CursorRequest;
import dev.phoebe.orm.query.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the cursor pages of a list. */
final class PageWalk {

    private PageWalk() {}

    /** Walks to the end, then back to the begin, and answers with the rows of the way there. */
    static <T> List<T> of(Select<T> select, int size) {
        List<List<T>> there = new ArrayList<>();
        List<CursorPage<T>> pages = new ArrayList<>();
        @Nullable String next = null;
        do {
            CursorPage<T> page = select.page(new CursorRequest(size, next, null));
            assertThat(page.previous() == null).isEqualTo(pages.isEmpty());
            pages.add(page);
            assertThat(pages).as("pages that end").hasSizeLessThan(1000);
            there.add(page.content());
            next = page.next();
            assertThat(page.content()).hasSizeLessThanOrEqualTo(size);
            assertThat(next == null || page.content().size() == size).isTrue();
        } while (next != null);
        List<String> back = new ArrayList<>();
        @Nullable String previous = pages.get(pages.size() - 1).previous();
        while (previous != null) {
            CursorPage<T> page = select.page(new CursorRequest(size, null, previous));
            assertThat(page.next()).isNotNull();
            back.add(page.content().toString());
            assertThat(back).as("pages on the way back").hasSizeLessThan(pages.size());
            previous = page.previous();
        }
        Collections.reverse(back);
        assertThat(back)
                .isEqualTo(there.subList(0, there.size() - 1).stream()
                        .map(List::toString)
                        .toList());
        return there.stream().flatMap(List::stream).toList();
    }

    /** How many pages are seen on the way there and back. */
    static int pages(int rows, int size) {
        return 2 * Math.max(1, (rows + size - 1) / size) - 1;
    }
}
