package dev.phoebe.orm.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Names of constraints and indexes, made from what they are about. */
public final class Names {

    /** The shortest limit of all databases: PostgreSQL's. */
    private static final int MAX_LENGTH = 63;

    private static final int HASH_LENGTH = 7;

    private Names() {}

    /** The same parts give the same name; one that is too long is cut and ends in a hash of the whole. */
    public static Name made(Name table, List<Name> columns, String ending) {
        String whole =
                table.text() + "_" + columns.stream().map(Name::text).collect(Collectors.joining("_")) + "_" + ending;
        if (whole.length() <= MAX_LENGTH) {
            return Name.of(whole);
        }
        return Name.of(whole.substring(0, MAX_LENGTH - HASH_LENGTH - 1) + "_" + hash(whole));
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
