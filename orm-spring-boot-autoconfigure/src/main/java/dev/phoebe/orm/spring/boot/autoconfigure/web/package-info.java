/** Auto-configuration of Spring MVC. */
@NullMarked
package dev.phoebe.orm.spring.boot.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
