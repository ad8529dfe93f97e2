/** Health, observations and metrics. */
@NullMarked
package dev.phoebe.orm.spring.actuate;

import org.jspecify.annotations.NullMarked;
