package dev.phoebe.orm.sql;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a table, column, index or constraint. Names in lower case that are no words of SQL are written as they
 * are; all others are quoted. Control characters are refused, quotes are doubled.
 */
public final class Name {

    /** Words that at least one of the databases keeps for itself: one list, so that the SQL reads alike everywhere. */
    private static final Set<String> RESERVED = Set.of(ReservedWords.ALL.split(" "));

    private final String text;
    private final boolean plain;

    private Name(String text, boolean plain) {
        this.text = text;
        this.plain = plain;
    }

    /** A name; never one that a client sent. */
    public static Name of(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c < 0x20 || (c >= 0x7f && c <= 0x9f))) {
            throw new InvalidQueryException("A name in SQL must not be empty or hold control characters: '"
                    + text.replaceAll("\\p{Cntrl}", "?") + "'.");
        }
        return new Name(text, isPlain(text));
    }

    /** The bare name, without quotes. */
    public String text() {
        return text;
    }

    /** The name as SQL. */
    public String sql(char quote) {
        return plain ? text : quote + text.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !RESERVED.contains(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && name.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
