package dev.phoebe.orm.expr;

import dev.phoebe.orm.type.Codec;

/** A number of any type. */
public sealed interface Numeric permits NumberExpression {

    /** How its values travel. */
    Codec<?> codec();
}
