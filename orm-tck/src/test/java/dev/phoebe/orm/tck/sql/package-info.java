/** The SQL that statements become, kept as text for each database. */
@NullMarked
package dev.phoebe.orm.tck.sql;

import org.jspecify.annotations.NullMarked;
