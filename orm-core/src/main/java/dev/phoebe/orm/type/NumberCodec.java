package dev.phoebe.orm.type;

/** A codec of numbers, which can make one from a literal of the program. */
public interface NumberCodec<N extends Number> extends Codec<N> {

    /** The {@link #scale()} of decimals whose scale is unknown. */
    int UNKNOWN_SCALE = -1;

    /** The scale of a decimal; 0 for whole numbers, unknown for floating point numbers. */
    default int scale() {
        return kind() == TypeKind.REAL || kind() == TypeKind.DOUBLE ? UNKNOWN_SCALE : 0;
    }

    /**
     * The number as this type.
     *
     * @throws ArithmeticException when it does not fit
     */
    N of(long value);
}
