package dev.phoebe.orm.processor;

import com.palantir.javapoet.CodeBlock;

/**
 * A relation to many rows as it is going to be written.
 *
 * @param maker the method that makes it, of a table and of what reads it
 * @param source the other arguments of that method in a table: how the other side or the link table is found
 */
record CollectionPlan(
        PropertyDescription property, RelationKind kind, ModelDescription target, String maker, CodeBlock source) {}
