package dev.phoebe.orm.persist;

import org.jspecify.annotations.Nullable;

/** The arithmetic of version numbers, whatever their type. */
final class Versions {

    private Versions() {}

    static Object next(@Nullable Object version) {
        if (version instanceof Long number) {
            return number + 1;
        }
        if (version instanceof Short number) {
            return (short) (number + 1);
        }
        return version instanceof Integer number ? number + 1 : 1;
    }

    static boolean isFirst(@Nullable Object version) {
        return version == null || ((Number) version).longValue() == 0;
    }
}
