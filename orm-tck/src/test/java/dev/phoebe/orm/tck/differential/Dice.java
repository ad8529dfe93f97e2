package dev.phoebe.orm.tck.differential;

import java.util.List;
import java.util.Random;

/** Chance that a seed decides. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The seed of one of many throws that begin with the same seed. */
    static long seed(long seed, int number) {
        long mixed = seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
        mixed ^= mixed >>> 31;
        mixed *= 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 29;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number with both its ends. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a hundred throws. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<? extends T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }
}
