package dev.phoebe.orm.spring.boot.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key by which the cursors of pages are sealed. */
final class CursorKey {

    private static final Logger LOG = LoggerFactory.getLogger(CursorKey.class);
    private static final int RANDOM_BYTES = 32;

    private final byte[] bytes;

    /**
     * A key.
     *
     * @param secret the text that it is made of; null or blank for a key that nobody knows
     */
    CursorKey(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            LOG.info("orm.cursor-key is not set: cursors of pages are only good for this run of the application");
            this.bytes = new byte[RANDOM_BYTES];
            new SecureRandom().nextBytes(bytes);
        } else {
            this.bytes = sha256(secret);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
