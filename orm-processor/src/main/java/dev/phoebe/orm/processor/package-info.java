/**
 * Writes the table of each model at compile time: elements are read into descriptions, descriptions are checked, what
 * passes is written. Knows the annotations by name only, so that the processor needs no orm-core to run.
 */
@NullMarked
package dev.phoebe.orm.processor;

import org.jspecify.annotations.NullMarked;
