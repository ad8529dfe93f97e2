/** Expressions and conditions: typed, immutable, each writes itself. */
@NullMarked
package dev.phoebe.orm.expr;

import org.jspecify.annotations.NullMarked;
