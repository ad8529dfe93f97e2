package dev.phoebe.orm.relation;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What writing a row needs of its references, and users do not. */
public final class Refs {

    private Refs() {}

    /**
     * The key that a reference stands for; of a reference made of a model, the key of that model, which the reference
     * remembers.
     *
     * @param keyOf how the key of the target is read; its answer is null while the target is not saved
     * @return null when the target is not saved
     */
    public static <T> @Nullable Object key(Ref<T> ref, Function<T, @Nullable Object> keyOf) {
        if (!(ref instanceof ModelRef<T> made)) {
            return ref.key();
        }
        Object key = keyOf.apply(made.get());
        if (key != null) {
            made.learn(key);
        }
        return key;
    }

    /** Whether what it refers to may be without a key yet; a reference by key never is. */
    public static boolean mayBeUnsaved(@Nullable Ref<?> ref) {
        return ref instanceof ModelRef;
    }
}
