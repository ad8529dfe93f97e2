/** What a row holds of its relations: references, collections, and how the siblings of one result are loaded together. */
@NullMarked
package dev.phoebe.orm.relation;

import org.jspecify.annotations.NullMarked;
