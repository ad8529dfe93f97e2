/** Auto-configuration of health, observations and metrics. */
@NullMarked
package dev.phoebe.orm.spring.boot.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
