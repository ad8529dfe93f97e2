/** What a model class says about itself. Read by the annotation processor at compile time, never at run time. */
@NullMarked
package dev.phoebe.orm.annotation;

import org.jspecify.annotations.NullMarked;
