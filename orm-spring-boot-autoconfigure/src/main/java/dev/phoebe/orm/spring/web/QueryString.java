package dev.phoebe.orm.spring.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The parameters of a request, without those that say which page it asks for. */
final class QueryString {

    private static final Set<String> OURS = Set.of("page", "size", "after", "before");

    private final String others;

    /** The parameters of a query as it was sent. */
    QueryString(@Nullable String raw) {
        List<String> kept = new ArrayList<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            String again = again(pair);
            if (!again.isEmpty()) {
                kept.add(again);
            }
        }
        this.others = String.join("&", kept);
    }

    /** One parameter, decoded and encoded again, so that whatever stands in it cannot get out; empty if it is ours. */
    private static String again(String pair) {
        int equals = pair.indexOf('=');
        try {
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (OURS.contains(name)) {
                return "";
            }
            return encode(name) + (equals < 0 ? "" : "=" + encode(decode(pair.substring(equals + 1))));
        } catch (IllegalArgumentException e) { // a percent sign that stands for nothing
            return "";
        }
    }

    /** The query with these parameters. */
    String with(Map<String, String> parameters) {
        StringBuilder query = new StringBuilder(others);
        new TreeMap<>(parameters)
                .forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(encode(value)));
        return query.toString();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
