/** The databases: data and a few hooks each. */
@NullMarked
package dev.phoebe.orm.dialect;

import org.jspecify.annotations.NullMarked;
