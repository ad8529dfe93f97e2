package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.page.CursorPage;
import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.Slice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The {@code Link} header of a page: the same request for other pages. */
final class PageLinks {

    /** Set on requests of which we have read the page: only those are known to understand our parameters. */
    private static final String ALLOWED = PageLinks.class.getName();

    /** What a URI may consist of: nothing in it can end the header, or the brackets around the link. */
    private static final Pattern URI = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

    /** Servers refuse to send headers beyond some 8 KiB. */
    private static final int LONGEST = 4096;

    private final String address;
    private final QueryString query;
    private final Map<String, String> links = new LinkedHashMap<>();

    private PageLinks(HttpServletRequest request) {
        this.address =
                ServletUriComponentsBuilder.fromRequestUri(request).build().toUriString();
        this.query = new QueryString(request.getQueryString());
    }

    static void allow(NativeWebRequest request) {
        request.setAttribute(ALLOWED, true, RequestAttributes.SCOPE_REQUEST);
    }

    /** The value of the header; empty where there is nothing to link to. */
    static String of(HttpServletRequest request, Object body) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!read || request.getAttribute(ALLOWED) == null) {
            return "";
        }
        PageLinks links = new PageLinks(request);
        if (body instanceof Page<?> page) {
            links.add(page);
        } else if (body instanceof Slice<?> slice) {
            links.number("next", slice.number() + 1L, slice.size(), slice.hasNext());
            links.number("prev", slice.number() - 1L, slice.size(), slice.number() > 0);
            links.number("first", 0, slice.size(), true);
        } else if (body instanceof CursorPage<?> page) {
            links.add(page);
        }
        return links.header();
    }

    private void add(Page<?> page) {
        long last = Math.max(page.totalPages() - 1, 0);
        number("next", page.number() + 1L, page.size(), page.hasNext());
        number("prev", Math.min(page.number() - 1L, last), page.size(), page.number() > 0);
        number("first", 0, page.size(), true);
        number("last", last, page.size(), true);
    }

    /** A link to a page by its number, unless it is so far away that we would refuse it. */
    private void number(String relation, long number, int size, boolean exists) {
        if (exists && number <= Integer.MAX_VALUE / size) {
            links.put(relation, query.with(Map.of("page", Long.toString(number), "size", Integer.toString(size))));
        }
    }

    private void add(CursorPage<?> page) {
        String size = Integer.toString(page.size());
        if (page.next() != null) {
            links.put("next", query.with(Map.of("size", size, "after", page.next())));
        }
        if (page.previous() != null) {
            links.put("prev", query.with(Map.of("size", size, "before", page.previous())));
        }
    }

    private String header() {
        StringBuilder header = new StringBuilder();
        links.forEach((relation, search) -> {
            String uri = address + "?" + search;
            String link = "<" + uri + ">; rel=\"" + relation + "\"";
            if (URI.matcher(uri).matches() && header.length() + link.length() < LONGEST) {
                header.append(header.isEmpty() ? "" : ", ").append(link);
            }
        });
        return header.toString();
    }
}
