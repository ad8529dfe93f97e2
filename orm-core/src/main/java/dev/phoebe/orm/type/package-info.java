/** How one Java value is bound to a statement and read from a row, whatever the driver. */
@NullMarked
package dev.phoebe.orm.type;

import org.jspecify.annotations.NullMarked;
