package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;

/** The type of a field, as far as it matters. */
sealed interface PropertyType {

    /** A value in a column. */
    record Simple(ValueType value, boolean primitive) implements PropertyType {}

    /** A relation to a class, which may be a model. */
    record Relation(RelationKind kind, ClassName target) implements PropertyType {}

    /** A relation that does not say to what. */
    record Aimless(RelationKind kind, String text) implements PropertyType {}

    /**
     * A type that no column can have.
     *
     * @param hint what to use instead; empty when nothing comes to mind
     */
    record Unsupported(String text, String hint) implements PropertyType {}

    /** A type that does not exist, or not yet. */
    record Unresolved(String text) implements PropertyType {}
}
