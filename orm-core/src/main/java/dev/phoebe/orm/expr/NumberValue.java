package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.NumberCodec;

/** A number of the program. */
record NumberValue<N extends Number & Comparable<? super N>>(NumberCodec<N> codec, N value)
        implements Bound<N>, NumberExpression<N> {}
