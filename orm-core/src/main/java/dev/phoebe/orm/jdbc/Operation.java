package dev.phoebe.orm.jdbc;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a statement does, for logs and metrics, and for what a transaction may run. */
public enum Operation {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,

    /** Defines tables and the like. */
    DDL,

    /** Begins or ends a transaction, or a part of one. */
    TRANSACTION,

    /** Anything else, such as a setting or a call. */
    OTHER;

    private static final Map<String, Operation> WORDS = Map.ofEntries(
            entry("select", SELECT),
            entry("insert", INSERT),
            entry("update", UPDATE),
            entry("delete", DELETE),
            entry("create", DDL),
            entry("alter", DDL),
            entry("drop", DDL),
            entry("truncate", DDL),
            entry("rename", DDL),
            entry("comment", DDL),
            entry("grant", DDL),
            entry("revoke", DDL),
            entry("begin", TRANSACTION),
            entry("start", TRANSACTION),
            entry("commit", TRANSACTION),
            entry("rollback", TRANSACTION),
            entry("end", TRANSACTION),
            entry("abort", TRANSACTION),
            entry("savepoint", TRANSACTION),
            entry("release", TRANSACTION),
            entry("xa", TRANSACTION));

    /** The first word after white space, comments, semicolons and opening parentheses. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("\\A(?:[\\s\\p{Z}\\uFEFF;({]++|--[^\\n]*(?:\\n|\\z)|/\\*(?s:.*?)\\*/)*+(\\w+)");

    /** A semicolon between statements (group 2), or a literal, a quoted name or a comment, in which one does not count. */
    private static final Pattern SEMICOLON = Pattern.compile(
            "'[^']*+'|\"[^\"]*+\"|`[^`]*+`" + "|--[^\\n]*+|/\\*(?s:.*?)\\*/|(\\$\\w*\\$)(?s:.*?)\\1|(;)");

    /** Turns auto-commit on or off, which commits the transaction, or puts it away to be committed by somebody else. */
    private static final Pattern ENDING_PHRASE = Pattern.compile(
            "(?is)set\\b[^;]*\\bautocommit\\b.*" + "|prepare(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)+transaction\\b.*");

    /** The body of a trigger or a procedure has statements of its own, which are not sent now. */
    private static final Pattern WITH_BODY = Pattern.compile("(?is)\\A\\W*create\\b.*\\bbegin\\b.*");

    /**
     * What a statement does, by its first word. Of several statements in one text the most far-reaching counts: one that ends
     * the transaction, then one that defines tables.
     */
    public static Operation of(String sql) {
        if (sql.indexOf(';') < 0 || WITH_BODY.matcher(sql).matches()) {
            return ofOne(sql);
        }
        Operation all = null;
        int begin = 0;
        Matcher matcher = SEMICOLON.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                all = ofBoth(all, sql.substring(begin, matcher.start()));
                begin = matcher.end();
            }
        }
        all = ofBoth(all, sql.substring(begin));
        return all == null ? OTHER : all;
    }

    private static @Nullable Operation ofBoth(@Nullable Operation before, String next) {
        if (!FIRST_WORD.matcher(next).find()) {
            return before;
        }
        Operation operation = ofOne(next);
        boolean further = operation == TRANSACTION || (operation == DDL && before != TRANSACTION);
        return before == null || further ? operation : before;
    }

    private static Operation ofOne(String sql) {
        Matcher matcher = FIRST_WORD.matcher(sql);
        if (!matcher.find()) {
            return OTHER;
        }
        Operation operation = WORDS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), OTHER);
        boolean ending = operation == OTHER
                && ENDING_PHRASE.matcher(sql.substring(matcher.start(1))).matches();
        return ending ? TRANSACTION : operation;
    }

    /** What a statement does that answers with rows: one that begins with none of the other words reads them. */
    public static Operation ofQuery(String sql) {
        Operation operation = of(sql);
        return operation == OTHER ? SELECT : operation;
    }

    /** The word in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
