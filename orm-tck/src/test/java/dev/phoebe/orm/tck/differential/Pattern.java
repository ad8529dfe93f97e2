package dev.phoebe.orm.tck.differential;

/** Patterns of LIKE, whose escape is the exclamation mark; one at the very end stands for itself. */
final class Pattern {

    private Pattern() {}

    static boolean matches(String text, String pattern) {
        return matches(text, 0, pattern, 0);
    }

    private static boolean matches(String text, int at, String pattern, int from) {
        if (from == pattern.length()) {
            return at == text.length();
        }
        char c = pattern.charAt(from);
        if (c == '%') {
            for (int next = at; next <= text.length(); next++) {
                if (matches(text, next, pattern, from + 1)) {
                    return true;
                }
            }
            return false;
        }
        if (at == text.length()) {
            return false;
        }
        if (c == '!' && from + 1 < pattern.length()) {
            return text.charAt(at) == pattern.charAt(from + 1) && matches(text, at + 1, pattern, from + 2);
        }
        return (c == '_' || c == text.charAt(at)) && matches(text, at + 1, pattern, from + 1);
    }
}
