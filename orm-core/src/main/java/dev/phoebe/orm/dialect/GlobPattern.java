package dev.phoebe.orm.dialect;

import dev.phoebe.orm.sql.TextMatch;
import java.util.stream.IntStream;

/**
 * A pattern of SQLite's GLOB. It heeds case, so a letter whose case does not matter becomes a class of its forms: {@code
 * *[äÄ][pP][fF]*}. SQLite's {@code lower} knows no letters but A to Z.
 */
final class GlobPattern {

    private static final char ESCAPE = '!';

    private final StringBuilder glob = new StringBuilder();
    private final boolean ignoreCase;

    private GlobPattern(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    static String of(TextMatch match) {
        GlobPattern pattern = new GlobPattern(match.ignoreCase());
        String like = match.likePattern(ESCAPE);
        boolean escaped = false;
        for (int i = 0, c; i < like.length(); i += Character.charCount(c)) {
            c = like.codePointAt(i);
            if (!escaped && c == ESCAPE) {
                escaped = true;
            } else {
                pattern.add(c, escaped);
                escaped = false;
            }
        }
        return pattern.glob.toString();
    }

    private void add(int c, boolean escaped) {
        if (!escaped && c == '%') {
            glob.append('*');
        } else if (!escaped && c == '_') {
            glob.append('?');
        } else if (c == '*' || c == '?' || c == '[') {
            glob.append('[').append((char) c).append(']');
        } else {
            letter(c);
        }
    }

    /** As elsewhere: two letters are alike whose lower case is the same. */
    private void letter(int c) {
        int lower = Character.toLowerCase(c);
        int[] forms = ignoreCase
                ? IntStream.of(c, lower, Character.toUpperCase(lower), Character.toTitleCase(lower))
                        .filter(form -> Character.toLowerCase(form) == lower)
                        .distinct()
                        .toArray()
                : new int[] {c};
        if (forms.length == 1) {
            glob.appendCodePoint(c);
        } else {
            glob.append('[');
            IntStream.of(forms).forEach(glob::appendCodePoint);
            glob.append(']');
        }
    }
}
