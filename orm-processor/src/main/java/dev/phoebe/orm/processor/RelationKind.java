package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;

/** The three types of field that lead to other models. */
enum RelationKind {
    REF(Names.REF),
    BACKREF(Names.BACKREF),
    MANY_TO_MANY(Names.MANY_TO_MANY);

    @SuppressWarnings("ImmutableEnumChecker") // a ClassName is immutable, but does not say so
    private final ClassName type;

    RelationKind(ClassName type) {
        this.type = type;
    }

    ClassName type() {
        return type;
    }
}
