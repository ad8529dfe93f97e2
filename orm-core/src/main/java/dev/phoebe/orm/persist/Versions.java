package dev.phoebe.orm.persist;

import dev.phoebe.orm.error.DataException;
import org.jspecify.annotations.Nullable;

/** The arithmetic of version numbers, whatever their type. */
final class Versions {

    private Versions() {}

    /**
     * The version behind this one.
     *
     * @throws DataException when the type has none
     */
    static Object next(@Nullable Object version) {
        if (version instanceof Long number) {
            requireLess(number, Long.MAX_VALUE);
            return number + 1;
        }
        if (version instanceof Short number) {
            requireLess(number, Short.MAX_VALUE);
            return (short) (number + 1);
        }
        if (version instanceof Integer number) {
            requireLess(number, Integer.MAX_VALUE);
            return number + 1;
        }
        return 1;
    }

    private static void requireLess(long version, long greatest) {
        if (version == greatest) {
            throw new DataException(
                    "The version " + version + " is the greatest of its type, so the row was not written. Give the"
                            + " version a wider type, or count it from 0 again in the database.",
                    null,
                    null);
        }
    }

    static boolean isFirst(@Nullable Object version) {
        return version == null || ((Number) version).longValue() == 0;
    }
}
