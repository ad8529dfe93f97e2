/** Many threads over few rows: all of them get done, and the sums are right. */
@NullMarked
package dev.phoebe.orm.tck.load;

import org.jspecify.annotations.NullMarked;
