package dev.phoebe.orm.type;

/** A codec of numbers, which can make one from a literal of the program. */
public interface NumberCodec<N extends Number> extends Codec<N> {

    /** What {@link #scale()} is where the digits behind the point are not known. */
    int UNKNOWN_SCALE = -1;

    /** How many digits a decimal has behind the point; of other numbers it says nothing, and is 0. */
    default int scale() {
        return 0;
    }

    /**
     * The number as this type.
     *
     * @throws ArithmeticException when it does not fit
     */
    N of(long value);
}
