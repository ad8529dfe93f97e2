/** Phoebe beside hand-written JDBC: the same work, the same statements, the same pool, in the same run. */
@NullMarked
package dev.phoebe.orm.benchmarks;

import org.jspecify.annotations.NullMarked;
