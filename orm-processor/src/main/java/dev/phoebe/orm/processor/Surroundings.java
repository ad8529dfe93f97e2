package dev.phoebe.orm.processor;

import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What reading needs of the compiler in one round.
 *
 * @param sources the outermost classes that were handed to the compiler: all others come from class files
 * @param classFiles class files, where elements do not say all
 */
record Surroundings(Elements elements, Types types, Places places, Set<String> sources, ClassFiles classFiles) {

    /** Whether an element is being compiled, and so has a line to show. */
    boolean isSource(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && (outermost.getEnclosingElement().getKind().isClass()
                        || outermost.getEnclosingElement().getKind().isInterface())) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type
                && sources.contains(type.getQualifiedName().toString());
    }

    /** The class of a field. */
    static Element owner(VariableElement field) {
        return Objects.requireNonNull(field.getEnclosingElement());
    }

    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }
}
