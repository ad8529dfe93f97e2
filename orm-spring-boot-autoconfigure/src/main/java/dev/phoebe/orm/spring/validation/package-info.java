/** Jakarta Validation before rows are written. */
@NullMarked
package dev.phoebe.orm.spring.validation;

import org.jspecify.annotations.NullMarked;
