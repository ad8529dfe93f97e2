package dev.phoebe.orm.query;

import dev.phoebe.orm.error.InvalidQueryException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQL of the program with named parameters: {@code where price < :max and id in (:ids)}. What stands in quotes or in a
 * comment is no parameter, nor is PostgreSQL's {@code ::}.
 */
final class SqlText {

    /**
     * Text, and the parameter behind it.
     *
     * @param text the text
     * @param parameter the name of the parameter; empty for none
     */
    record Part(String text, String parameter) {}

    private final String sql;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private int begin;
    private int at;

    private SqlText(String sql) {
        this.sql = sql;
    }

    static SqlText parse(String sql) {
        SqlText text = new SqlText(sql);
        text.parse();
        return text;
    }

    List<Part> parts() {
        return parts;
    }

    Set<String> names() {
        return names;
    }

    private void parse() {
        while (at < sql.length()) {
            switch (sql.charAt(at)) {
                case '\'', '"', '`' -> skipQuoted(sql.charAt(at));
                case '-' -> skipComment("--", "\n");
                case '/' -> skipComment("/*", "*/");
                case '$' -> skipDollarQuoted();
                case '?' -> refuseMark();
                case ':' -> parameter();
                default -> at++;
            }
        }
        parts.add(new Part(sql.substring(begin), ""));
    }

    /** A quote that is doubled is one in the text, and looks like two texts in a row, which is the same here. */
    private void skipQuoted(char quote) {
        int end = sql.indexOf(quote, at + 1);
        if (end < 0) {
            throw new InvalidQueryException("A quote is opened and never closed in: " + sql);
        }
        at = end + 1;
    }

    private void skipComment(String open, String close) {
        if (!sql.startsWith(open, at)) {
            at++;
            return;
        }
        int end = sql.indexOf(close, at + open.length());
        at = end < 0 ? sql.length() : end + close.length();
    }

    /** PostgreSQL's {@code $tag$ text $tag$}. */
    private void skipDollarQuoted() {
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        if (end == sql.length() || sql.charAt(end) != '$') {
            at++;
            return;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        at = close < 0 ? sql.length() : close + tag.length();
    }

    /** Two of them are an operator with a question mark, as the PostgreSQL driver has it. */
    private void refuseMark() {
        if (!sql.startsWith("??", at)) {
            throw new InvalidQueryException("Parameters have names: write :name instead of ? in: " + sql);
        }
        at += 2;
    }

    private void parameter() {
        if (sql.startsWith("::", at)) {
            at += 2;
            return;
        }
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        if (end == at + 1 || Character.isDigit(sql.charAt(at + 1))) {
            at++; // an array's slice, or an assignment
            return;
        }
        String name = sql.substring(at + 1, end);
        parts.add(new Part(sql.substring(begin, at), name));
        names.add(name);
        begin = end;
        at = end;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
