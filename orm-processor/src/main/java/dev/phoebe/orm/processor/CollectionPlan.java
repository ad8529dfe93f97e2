package dev.phoebe.orm.processor;

import com.palantir.javapoet.CodeBlock;

/**
 * A relation to many rows as it is going to be written.
 *
 * @param maker the method of the table that makes it
 * @param source the last argument of that method: how the other side or the link table is found
 */
record CollectionPlan(
        PropertyDescription property, RelationKind kind, ModelDescription target, String maker, CodeBlock source) {}
