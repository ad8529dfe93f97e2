package dev.phoebe.orm.type;

/** A codec of numbers, which can make one from a literal of the program. */
public interface NumberCodec<N extends Number> extends Codec<N> {

    /**
     * The number as this type.
     *
     * @throws ArithmeticException when it does not fit
     */
    N of(long value);
}
