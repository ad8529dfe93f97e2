package dev.phoebe.orm.processor;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Finds out whether a field may be null: by an annotation of that simple name, whoever made it. */
final class NullnessReader {

    private final Surroundings surroundings;

    NullnessReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Whether a field is marked as nullable.
     *
     * @param type its type in the model, which a generic superclass leaves open
     */
    ClassFiles.Nullness read(VariableElement field, TypeMirror type) {
        return isMarked(field) || isTypeMarked(field.asType()) || isTypeMarked(type)
                ? ClassFiles.Nullness.NULLABLE
                : surroundings.classFiles().nullness(field, surroundings.isSource(field));
    }

    private static boolean isTypeMarked(TypeMirror type) {
        // '@Nullable byte[]' marks the bytes, but what could be meant is the array only
        return isMarked(type) || (type instanceof ArrayType array && isMarked(array.getComponentType()));
    }

    static boolean isMarked(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
    }
}
