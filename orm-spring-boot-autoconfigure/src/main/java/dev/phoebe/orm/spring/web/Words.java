package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.type.Json;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** What a type is called where nobody knows Java. */
final class Words {

    private static final int MOST_CONSTANTS = 30;
    private static final String POINT_IN_TIME = "must be a point in time such as 2026-01-31T12:00:00Z";

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Byte.class, whole(Byte.MIN_VALUE, Byte.MAX_VALUE)),
            Map.entry(Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(BigInteger.class, "must be a whole number"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(Character.class, "must be one character"),
            Map.entry(UUID.class, "must be a UUID"),
            Map.entry(LocalDate.class, "must be a date such as 2026-01-31"),
            Map.entry(LocalTime.class, "must be a time such as 12:00:00"),
            Map.entry(LocalDateTime.class, "must be a date and time such as 2026-01-31T12:00:00"),
            Map.entry(Instant.class, POINT_IN_TIME),
            Map.entry(OffsetDateTime.class, POINT_IN_TIME),
            Map.entry(ZonedDateTime.class, POINT_IN_TIME),
            Map.entry(Json.class, "must be JSON"),
            Map.entry(byte[].class, "must be Base64"));

    private Words() {}

    private static String whole(long least, long greatest) {
        return "must be a whole number from " + least + " to " + greatest;
    }

    /** What a value of this type must be; {@code otherwise} for a type that only the program knows. */
    static String mustBe(@Nullable Class<?> type, String otherwise) {
        if (type == null) {
            return otherwise;
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        String name = NAMES.get(boxed);
        if (name != null) {
            return name;
        } else if (Number.class.isAssignableFrom(boxed)) {
            return "must be a number";
        } else if (CharSequence.class.isAssignableFrom(boxed)) {
            return "must be a text";
        } else if (Collection.class.isAssignableFrom(boxed) || boxed.isArray()) {
            return "must be a list";
        }
        return boxed.isEnum() ? oneOf(boxed.getEnumConstants()) : otherwise;
    }

    private static String oneOf(Object[] constants) {
        return Arrays.stream(constants)
                        .limit(MOST_CONSTANTS)
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(", ", "must be one of ", ""))
                + (constants.length > MOST_CONSTANTS ? ", ..." : "");
    }
}
