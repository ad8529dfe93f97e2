package dev.phoebe.orm.page;

import dev.phoebe.orm.error.InvalidQueryException;
import dev.phoebe.orm.error.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns the position of a row into an opaque text and back. The text is sealed with an HMAC-SHA-256 over the position
 * and the query that it belongs to, so that a changed cursor, or one of another query, is refused. Immutable and safe
 * for use by several threads.
 */
public final class CursorCodec {

    private static final int SEAL_BYTES = 16;
    private static final int MAX_TEXT = 4096;

    private final SecretKeySpec key;

    /** A codec that seals with this key. Servers that share the key understand each other's cursors. */
    public CursorCodec(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * Writes a position.
     *
     * @param query what the cursor belongs to: the same query must give the same text
     * @param values the values of the row in the query's order
     * @throws InvalidQueryException when they are too long to travel
     */
    public String encode(String query, List<@Nullable String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : values) {
                out.writeBoolean(value != null);
                if (value != null) {
                    byte[] text = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = bytes.toByteArray();
        byte[] sealed = Arrays.copyOf(seal(query, body), SEAL_BYTES + body.length);
        System.arraycopy(body, 0, sealed, SEAL_BYTES, body.length);
        String cursor = text(sealed);
        if (cursor.length() > MAX_TEXT) {
            throw new InvalidQueryException("The place of a row in the order of this list takes " + cursor.length()
                    + " characters, and a cursor has at most " + MAX_TEXT
                    + ". Order by something shorter: the first letters of a text, a number that is rounded.");
        }
        return cursor;
    }

    /**
     * Reads a position.
     *
     * @throws InvalidRequestException when the cursor is none of this query
     */
    public List<@Nullable String> decode(String query, String cursor) {
        byte[] sealed = bytes(cursor);
        if (sealed.length < SEAL_BYTES) {
            throw invalid();
        }
        byte[] body = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL_BYTES), seal(query, body))) {
            throw invalid();
        }
        List<@Nullable String> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(body))) {
            while (in.available() > 0) {
                values.add(in.readBoolean() ? new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8) : null);
            }
        } catch (IOException e) {
            throw invalid();
        }
        return values;
    }

    private static byte[] bytes(String cursor) {
        if (cursor.length() > MAX_TEXT) {
            throw invalid();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (!text(bytes).equals(cursor)) { // Java's decoder overlooks padding, and the last bits of a text
                throw invalid();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] seal(String query, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(body), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                "The cursor is not valid for this list. Take it unchanged from the 'next' or 'previous' of a page, or leave it out.");
    }
}
