package dev.phoebe.orm.tck.differential;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SQL's logic: true, false, and null for unknown. */
final class ThreeValued {

    private ThreeValued() {}

    /** False where any is false, else unknown where any is. */
    static @Nullable Boolean and(List<Supplier<@Nullable Boolean>> operands) {
        boolean unknown = false;
        for (Supplier<@Nullable Boolean> operand : operands) {
            Boolean value = operand.get();
            if (value == null) {
                unknown = true;
            } else if (!value) {
                return false;
            }
        }
        return unknown ? null : true;
    }

    /** True where any is true, else unknown where any is. */
    static @Nullable Boolean or(List<Supplier<@Nullable Boolean>> operands) {
        boolean unknown = false;
        for (Supplier<@Nullable Boolean> operand : operands) {
            Boolean value = operand.get();
            if (value == null) {
                unknown = true;
            } else if (value) {
                return true;
            }
        }
        return unknown ? null : false;
    }

    static @Nullable Boolean not(@Nullable Boolean operand) {
        return operand == null ? null : !operand;
    }

    /** Whether a value is one of several, as SQL has it: unknown where a null might have been it. */
    static @Nullable Boolean in(@Nullable Object value, List<? extends @Nullable Object> several) {
        if (several.isEmpty()) {
            return false;
        }
        if (value == null) {
            return null;
        }
        boolean unknown = false;
        for (Object other : several) {
            if (other == null) {
                unknown = true;
            } else if (Scalars.equal(value, other)) {
                return true;
            }
        }
        return unknown ? null : false;
    }
}
