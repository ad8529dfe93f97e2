/** Everything Phoebe throws. A leaf: it knows no other package. */
@NullMarked
package dev.phoebe.orm.error;

import org.jspecify.annotations.NullMarked;
