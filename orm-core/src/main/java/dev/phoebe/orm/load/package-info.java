/** From rows to objects: joined graphs, prefetch and sibling batches. */
@NullMarked
package dev.phoebe.orm.load;

import org.jspecify.annotations.NullMarked;
