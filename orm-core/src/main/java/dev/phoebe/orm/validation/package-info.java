/** What is checked before a value travels. */
@NullMarked
package dev.phoebe.orm.validation;

import org.jspecify.annotations.NullMarked;
