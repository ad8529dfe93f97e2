/** Opening connections: addresses of databases, what is refused in them, limits of time, pools, databases in memory. */
@NullMarked
package dev.phoebe.orm.datasource;

import org.jspecify.annotations.NullMarked;
