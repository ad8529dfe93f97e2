/** The ambient form: {@code book.save()} and {@code BOOK.select()}. */
@NullMarked
package dev.phoebe.orm.active;

import org.jspecify.annotations.NullMarked;
