/** Pages, problems and links of Spring MVC applications. */
@NullMarked
package dev.phoebe.orm.spring.web;

import org.jspecify.annotations.NullMarked;
