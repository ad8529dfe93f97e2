/** Pages: by offset and by key. */
@NullMarked
package dev.phoebe.orm.page;

import org.jspecify.annotations.NullMarked;
