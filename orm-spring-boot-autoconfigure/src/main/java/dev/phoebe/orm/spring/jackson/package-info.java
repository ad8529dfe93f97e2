/** Models, references, collections and pages as JSON, by Jackson. */
@NullMarked
package dev.phoebe.orm.spring.jackson;

import org.jspecify.annotations.NullMarked;
