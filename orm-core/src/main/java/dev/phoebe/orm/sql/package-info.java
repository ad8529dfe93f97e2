/** Writing SQL text: names, binds, scopes, and what a database must say about itself ({@link dev.phoebe.orm.sql.Dialect}). */
@NullMarked
package dev.phoebe.orm.sql;

import org.jspecify.annotations.NullMarked;
