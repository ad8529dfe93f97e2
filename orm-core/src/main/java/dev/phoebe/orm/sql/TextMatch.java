package dev.phoebe.orm.sql;

import java.util.List;

/**
 * A test of a text against a value.
 *
 * @param kind where the value must stand
 * @param value the text to look for, or the pattern of {@link Kind#LIKE}
 * @param ignoreCase whether {@code A} matches {@code a}
 */
public record TextMatch(Kind kind, String value, boolean ignoreCase) {

    /** Where the value must stand. */
    public enum Kind {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        /** The value is a pattern: {@code %} for any text, {@code _} for one character, {@code !} before either for itself. */
        LIKE
    }

    /** The parts of a pattern around a text that is no value of the program; {@code any} stands for any text. */
    public static List<Fragment> pattern(Kind kind, String any, Fragment text) {
        Fragment wildcard = writer -> writer.append(any);
        return switch (kind) {
            case CONTAINS -> List.of(wildcard, text, wildcard);
            case STARTS_WITH -> List.of(text, wildcard);
            case ENDS_WITH -> List.of(wildcard, text);
            case LIKE -> List.of(text);
        };
    }

    /** The pattern for LIKE; what is a wildcard in the value stands for itself. */
    public String likePattern(char escape) {
        if (kind == Kind.LIKE) {
            return endsInEscape(escape) ? value + escape : value;
        }
        StringBuilder pattern = new StringBuilder(value.length() + 4);
        if (kind != Kind.STARTS_WITH) {
            pattern.append('%');
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%' || c == '_' || c == escape) {
                pattern.append(escape);
            }
            pattern.append(c);
        }
        if (kind != Kind.ENDS_WITH) {
            pattern.append('%');
        }
        return pattern.toString();
    }

    /** An escape with nothing behind it is an error on one database and matches nothing on another: it escapes itself. */
    private boolean endsInEscape(char escape) {
        int run = 0;
        while (run < value.length() && value.charAt(value.length() - 1 - run) == escape) {
            run++;
        }
        return run % 2 == 1;
    }
}
