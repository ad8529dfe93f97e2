/** Atomic blocks and {@code @Transactional} as one thing: Spring's transaction manager begins and ends both. */
@NullMarked
package dev.phoebe.orm.spring.transaction;

import org.jspecify.annotations.NullMarked;
