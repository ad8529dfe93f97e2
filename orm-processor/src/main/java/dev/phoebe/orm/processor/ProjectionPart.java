package dev.phoebe.orm.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * A component of a projection as it is going to be written.
 *
 * @param type the boxed type of its values
 * @param argument its name as an argument; empty where it is found in the model
 * @param selected what is selected for it
 */
record ProjectionPart(TypeName type, String argument, CodeBlock selected) {}
