/** What to do when the application does not start. */
@NullMarked
package dev.phoebe.orm.spring.boot.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
