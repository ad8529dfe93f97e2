/**
 * What every database must do, the same on all of them. A contract names no database; what one of them lacks is asked of
 * its dialect, and must be refused. To run them on a database, extend each in a class with {@code @OnDatabase}.
 */
@NullMarked
package dev.phoebe.orm.tck.contract;

import org.jspecify.annotations.NullMarked;
