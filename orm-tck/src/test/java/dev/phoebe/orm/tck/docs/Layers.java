package dev.phoebe.orm.tck.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packages of orm-core in their order, as the page has them and as the test holds them. */
final class Layers {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("\"([a-z]+)\"");

    private Layers() {}

    static List<String> drawn(String page) {
        return names(ROW, between(page, "## Packages of orm-core", "\n## "));
    }

    static List<String> held(String test) {
        return names(NAME, between(test, "LAYERS = List.of(", ");"));
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
