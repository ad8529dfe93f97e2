package dev.phoebe.orm.dialect;

/** The text of JSON that a database keeps as it is written. */
final class JsonText {

    private static final int DIGITS = 4;

    private static final String SHORT = "bfnrt";
    private static final String MEANT = "\b\f\n\r\t";

    private JsonText() {}

    /**
     * The same JSON with its strings escaped in one way, that of paths: as little as may be, control characters by their
     * number. A database that compares keys as they are written would find no other key.
     */
    static String plain(String json) {
        if (json.indexOf('\\') < 0) {
            return json;
        }
        StringBuilder plain = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = json.charAt(++i);
            if (escape == 'u') {
                append(plain, (char) Integer.parseInt(json, i + 1, i + 1 + DIGITS, 16));
                i += DIGITS;
            } else {
                int known = SHORT.indexOf(escape);
                append(plain, known < 0 ? escape : MEANT.charAt(known));
            }
        }
        return plain.toString();
    }

    /** Whether arrays and objects stand in each other more than so deep. */
    static boolean isDeeper(String json, int deepest) {
        if (json.length() <= 2 * deepest) {
            return false;
        }
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (inString) {
                i += c == '\\' ? 1 : 0;
            } else if (c == '[' || c == '{') {
                depth++;
                if (depth > deepest) {
                    return true;
                }
            } else if (c == ']' || c == '}') {
                depth--;
            }
        }
        return false;
    }

    private static void append(StringBuilder plain, char meant) {
        if (meant < ' ') {
            plain.append(String.format("\\u%04x", (int) meant));
        } else {
            plain.append(meant == '"' || meant == '\\' ? "\\" : "").append(meant);
        }
    }
}
