/** Tables, columns and relation paths: the metadata that generated code builds. */
@NullMarked
package dev.phoebe.orm.model;

import org.jspecify.annotations.NullMarked;
