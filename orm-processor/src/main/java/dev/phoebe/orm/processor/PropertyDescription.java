package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeName;
import dev.phoebe.orm.processor.ClassFiles.Nullness;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model, or a component of a record.
 *
 * @param label the field with its class, for messages
 * @param declared the Java type as declared, without annotations
 * @param nullness whether it is marked as nullable
 * @param annotations those that matter here, by qualified name
 * @param foreignId whether it has an annotation Id of somebody else's
 * @param deprecated whether its use must not be warned about
 */
record PropertyDescription(
        String name,
        String label,
        Place place,
        PropertyType type,
        TypeName declared,
        Nullness nullness,
        Access access,
        Map<String, AnnotationFacts> annotations,
        boolean foreignId,
        boolean deprecated) {

    PropertyDescription {
        annotations = Map.copyOf(annotations);
    }

    @Nullable
    AnnotationFacts annotation(String name) {
        return annotations.get(name);
    }

    boolean has(String annotation) {
        return annotations.containsKey(annotation);
    }

    boolean isId() {
        return has(Names.ID);
    }

    boolean isVersion() {
        return has(Names.VERSION);
    }

    /** Whether it has a column in the model's table. */
    boolean isColumn() {
        return type instanceof PropertyType.Simple || relation(RelationKind.REF) != null;
    }

    boolean isPrimitive() {
        return type instanceof PropertyType.Simple simple && simple.primitive();
    }

    /** Whether nothing can be said about it, or nothing but that it is wrong. */
    boolean isUnusable() {
        return type instanceof PropertyType.Unsupported
                || type instanceof PropertyType.Unresolved
                || type instanceof PropertyType.Aimless;
    }

    /** The relation, if it is one of this kind. */
    PropertyType.@Nullable Relation relation(RelationKind kind) {
        return type instanceof PropertyType.Relation relation && relation.kind() == kind ? relation : null;
    }

    /** Whether it leads to many rows. */
    boolean isCollection() {
        return type instanceof PropertyType.Relation relation && relation.kind() != RelationKind.REF;
    }

    boolean nullable() {
        return nullness == Nullness.NULLABLE;
    }

    /** Whether its column takes null: keys and versions never do. */
    boolean isColumnNullable() {
        return nullable() && !isId() && !isVersion();
    }
}
