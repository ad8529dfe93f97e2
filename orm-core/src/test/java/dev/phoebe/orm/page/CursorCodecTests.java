package dev.phoebe.orm.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.phoebe.orm.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorCodecTests {

    private static final String QUERY = "select ... order by published desc, id";

    private final CursorCodec codec = new CursorCodec(new byte[] {1, 2, 3});

    @Test
    @SuppressWarnings("NullAway") // javac 17 does not show the checker that the list's elements may be null
    void whatIsWrittenIsRead() {
        List<@Nullable String> values = new ArrayList<>();
        values.add("2024-02-03");
        values.add(null);
        values.add("");
        values.add("x\u00e9\n");
        List<?> read = codec.decode(QUERY, codec.encode(QUERY, values));
        assertThat(read.equals(values)).isTrue();
    }

    @Test
    void anotherQueryAndAnotherKeyAreRefused() {
        String cursor = codec.encode(QUERY, List.of("7"));
        assertThatThrownBy(() -> codec.decode("another", cursor)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> new CursorCodec(new byte[] {9}).decode(QUERY, cursor))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(codec.encode(QUERY, List.of("2024-02-03", "17")));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] mutant = bytes.clone();
            mutant[bit / 8] ^= (byte) (1 << (bit % 8));
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(mutant);
            assertThatThrownBy(() -> codec.decode(QUERY, cursor)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void onePositionHasOneText() {
        for (int length = 0; length < 6; length++) {
            String cursor = codec.encode(QUERY, List.of("x".repeat(length)));
            String start = cursor.substring(0, cursor.length() - 1);
            for (char last = ' '; last < 127; last++) {
                String other = start + last;
                if (!other.equals(cursor)) {
                    assertThatThrownBy(() -> codec.decode(QUERY, other)).isInstanceOf(InvalidRequestException.class);
                }
            }
            assertThatThrownBy(() -> codec.decode(QUERY, cursor + "=")).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> codec.decode(QUERY, cursor + "==")).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void rubbishIsRefusedWithOneMessage() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String cursor = i % 2 == 0
                    ? Base64.getUrlEncoder().encodeToString(bytes)
                    : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> codec.decode(QUERY, cursor))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("The cursor is not valid for this list");
        }
        assertThatThrownBy(() -> codec.decode(QUERY, "a".repeat(1_000_000)))
                .isInstanceOf(InvalidRequestException.class);
    }
}
