/** Atomic blocks: transactions, savepoints, retries and commit hooks. */
@NullMarked
package dev.phoebe.orm.transaction;

import org.jspecify.annotations.NullMarked;
