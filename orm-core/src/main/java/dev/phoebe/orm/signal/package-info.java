/** Events before and after rows are written. */
@NullMarked
package dev.phoebe.orm.signal;

import org.jspecify.annotations.NullMarked;
