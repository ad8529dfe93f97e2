/** The contract suite on each database. */
@NullMarked
package dev.phoebe.orm.tck;

import org.jspecify.annotations.NullMarked;
