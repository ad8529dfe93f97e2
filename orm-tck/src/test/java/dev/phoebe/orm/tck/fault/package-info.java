/** Faults, planted below the pool, on each database. */
@NullMarked
package dev.phoebe.orm.tck.fault;

import org.jspecify.annotations.NullMarked;
