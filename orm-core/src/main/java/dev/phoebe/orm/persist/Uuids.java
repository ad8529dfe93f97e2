package dev.phoebe.orm.persist;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): they begin with the time, so that new rows stand together in the index. */
final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    static UUID next() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
