/** The statements: immutable values that render themselves and are run by a {@link dev.phoebe.orm.query.QueryRunner}. */
@NullMarked
package dev.phoebe.orm.query;

import org.jspecify.annotations.NullMarked;
