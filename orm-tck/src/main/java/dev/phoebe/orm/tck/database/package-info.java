/** Databases for tests: started when first needed, one fresh database per test class, nothing left behind. */
@NullMarked
package dev.phoebe.orm.tck.database;

import org.jspecify.annotations.NullMarked;
