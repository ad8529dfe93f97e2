package dev.phoebe.orm.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Names that are made: of constraints and indexes from what they are about, and labels that every database keeps whole. */
public final class Names {

    /** The shortest limit of all databases: PostgreSQL's, in UTF-8. */
    private static final int MAX_BYTES = 63;

    private static final int HASH_LENGTH = 7;

    private Names() {}

    /** The same parts give the same name; one that is too long is cut and ends in a hash of the whole. */
    public static Name made(Name table, List<Name> columns, String ending) {
        String whole = whole(table, columns, ending);
        return bytes(whole) <= MAX_BYTES ? Name.of(whole) : hashed(whole, whole);
    }

    /** A name for the same parts that ends in a hash, so that other parts which join to the same text have another. */
    public static Name hashed(Name table, List<Name> columns, String ending) {
        String apart = table.text() + '.' + columns.stream().map(Name::text).collect(Collectors.joining(","));
        return hashed(whole(table, columns, ending), apart);
    }

    private static String whole(Name table, List<Name> columns, String ending) {
        StringBuilder whole = new StringBuilder(table.text());
        columns.forEach(column -> whole.append('_').append(column.text()));
        return whole.append('_').append(ending).toString();
    }

    /** A label within a statement; one that is too long is cut and ends in a hash of the whole. */
    static String label(String whole) {
        return whole.length() <= MAX_BYTES / 3 || bytes(whole) <= MAX_BYTES
                ? whole
                : hashed(whole, whole).text();
    }

    /** A name as the label of a column of a query. */
    public static Name label(Name name) {
        String label = label(name.text());
        return label.equals(name.text()) ? name : Name.of(label);
    }

    private static Name hashed(String whole, String source) {
        int end = whole.length();
        while (bytes(whole.substring(0, end)) > MAX_BYTES - HASH_LENGTH - 1) {
            end = whole.offsetByCodePoints(end, -1);
        }
        return Name.of(whole.substring(0, end) + "_" + hash(source));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
