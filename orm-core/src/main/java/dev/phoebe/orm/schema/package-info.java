/** Tables as data, the DDL that makes them, and a look at what a database has. */
@NullMarked
package dev.phoebe.orm.schema;

import org.jspecify.annotations.NullMarked;
