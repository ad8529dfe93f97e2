/** What happens to rows, as application events. */
@NullMarked
package dev.phoebe.orm.spring.event;

import org.jspecify.annotations.NullMarked;
