/** Auto-configuration of JSON. */
@NullMarked
package dev.phoebe.orm.spring.boot.autoconfigure.jackson;

import org.jspecify.annotations.NullMarked;
