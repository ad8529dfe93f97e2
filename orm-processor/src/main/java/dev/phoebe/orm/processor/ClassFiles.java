package dev.phoebe.orm.processor;

import javax.lang.model.element.VariableElement;

/** Class files, where elements do not say all. */
final class ClassFiles {

    boolean isNullable(VariableElement field) {
        return false;
    }
}
