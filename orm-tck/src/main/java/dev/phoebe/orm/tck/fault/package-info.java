/** Faults that are planted below the pool of connections, and what must hold whatever fails. */
@NullMarked
package dev.phoebe.orm.tck.fault;

import org.jspecify.annotations.NullMarked;
