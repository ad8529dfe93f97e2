/** Writing models: insert, update, save, delete and bulk. */
@NullMarked
package dev.phoebe.orm.persist;

import org.jspecify.annotations.NullMarked;
