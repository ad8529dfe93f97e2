package dev.phoebe.orm.jdbc;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
            entry("release", TRANSACTION));

    /** The first word, behind white space and comments. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("\\A(?:\\s|--[^\\n]*(?:\\n|\\z)|/\\*(?s:.*?)\\*/)*+(\\w+)");

    /** What a statement does, by its first word. */
    public static Operation of(String sql) {
        Matcher matcher = FIRST_WORD.matcher(sql);
        return matcher.find() ? WORDS.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), OTHER) : OTHER;
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
