/** The front door: {@link dev.phoebe.orm.Database}. Nothing inside Phoebe imports this package. */
@NullMarked
package dev.phoebe.orm;

import org.jspecify.annotations.NullMarked;
