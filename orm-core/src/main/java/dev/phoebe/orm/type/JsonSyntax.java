package dev.phoebe.orm.type;

import java.util.BitSet;

/** Reads a text as RFC 8259 says, to find out whether it is JSON. It goes down no stack, however deep the nesting. */
final class JsonSyntax {

    private static final int DEEPEST = 1000;
    private static final char END = '\0';

    private final String text;
    private final BitSet objects = new BitSet();
    private int depth;
    private int at;

    private JsonSyntax(String text) {
        this.text = text;
    }

    static void check(String text) {
        JsonSyntax syntax = new JsonSyntax(text);
        boolean more = true;
        while (more) {
            syntax.value();
            more = syntax.closesAndGoesOn();
        }
        if (syntax.at < text.length()) {
            throw syntax.wrong("something stands behind the end");
        }
    }

    /** Reads up to the end of a value, or up to the first value inside it. */
    private void value() {
        while (true) {
            blanks();
            char c = next();
            if (c == '[' || c == '{') {
                open(c == '{');
                blanks();
                if (peek() == (c == '{' ? '}' : ']')) {
                    return;
                }
                if (c == '{') {
                    name();
                }
            } else {
                scalar(c);
                return;
            }
        }
    }

    private void scalar(char first) {
        switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number(first);
        }
    }

    private void open(boolean object) {
        if (depth == DEEPEST) {
            throw wrong("it is nested more than " + DEEPEST + " deep");
        }
        objects.set(depth++, object);
    }

    /** Closes what ends here; whether another value follows. */
    private boolean closesAndGoesOn() {
        blanks();
        while (depth > 0) {
            boolean object = objects.get(depth - 1);
            char c = next();
            if (c == ',') {
                blanks();
                if (object) {
                    name();
                }
                return true;
            }
            if (c != (object ? '}' : ']')) {
                throw wrong(object ? "',' or '}' is missing" : "',' or ']' is missing");
            }
            depth--;
            blanks();
        }
        return false;
    }

    private void name() {
        if (next() != '"') {
            throw wrong("a name in quotes is missing");
        }
        string();
        blanks();
        if (next() != ':') {
            throw wrong("':' is missing");
        }
    }

    private void string() {
        boolean half = false;
        boolean before = false;
        while (true) {
            char c = next();
            if (c == '"' && !half) {
                return;
            }
            if (c < ' ') {
                throw wrong("a string is not closed, or holds a control character that is not escaped");
            }
            boolean escaped = c == '\\';
            char meant = escaped ? escape() : c;
            if (meant == END) {
                throw wrong("not every database can keep the character NUL");
            }
            if (half != Character.isLowSurrogate(meant) || (half && escaped != before)) {
                throw wrong("a string holds half a character");
            }
            half = Character.isHighSurrogate(meant);
            before = escaped;
        }
    }

    private char escape() {
        char c = next();
        if (c != 'u') {
            if ("\"\\/bfnrt".indexOf(c) < 0) {
                throw wrong("no such escape is known");
            }
            return c;
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0 || text.charAt(at - 1) > 'f') {
                throw wrong("four hexadecimal digits are missing");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void word(String word) {
        at--;
        if (!text.startsWith(word, at)) {
            throw wrong("no value begins so");
        }
        at += word.length();
    }

    private void number(char first) {
        char c = first == '-' ? next() : first;
        if (c < '0' || c > '9') {
            throw wrong("no value begins so");
        }
        if (c != '0') {
            digits();
        }
        if (peek() == '.') {
            at++;
            requireDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            requireDigits();
        }
    }

    private void requireDigits() {
        int begin = at;
        digits();
        if (at == begin) {
            throw wrong("a digit is missing");
        }
    }

    private void digits() {
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong("the end is missing");
        }
        return text.charAt(at++);
    }

    /** The text itself stays out of the message: it may be what nobody is to read. */
    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("This is no JSON that a database takes: " + what + ", at character "
                + Math.max(1, at) + " of " + text.length() + ".");
    }

    /** A text in quotes. */
    static String quoted(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
