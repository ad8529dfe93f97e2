/** Auto-configuration of databases. */
@NullMarked
package dev.phoebe.orm.spring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
