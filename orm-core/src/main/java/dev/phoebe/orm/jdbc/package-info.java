/** Connections, statements, rows and errors. Knows nothing of models and queries. */
@NullMarked
package dev.phoebe.orm.jdbc;

import org.jspecify.annotations.NullMarked;
