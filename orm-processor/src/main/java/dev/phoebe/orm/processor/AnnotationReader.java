package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Reads annotations by name. */
final class AnnotationReader {

    private final Elements elements;
    private final Places places;

    AnnotationReader(Elements elements, Places places) {
        this.elements = elements;
        this.places = places;
    }

    /** The qualified name of an annotation's type. */
    static String nameOf(AnnotationMirror annotation) {
        return ((QualifiedNameable) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The annotation of this name on an element; null where there is none. */
    static @Nullable AnnotationMirror find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> nameOf(annotation).equals(name))
                .findFirst()
                .orElse(null);
    }

    AnnotationFacts read(AnnotationMirror annotation, Place owner) {
        Place place = places.within(owner, annotation);
        Map<String, AnnotationFacts.Value> values = new LinkedHashMap<>();
        Map<? extends ExecutableElement, ? extends AnnotationValue> explicit = annotation.getElementValues();
        elements.getElementValuesWithDefaults(annotation).forEach((method, value) -> {
            Place at = places.within(place, value);
            Object content = value.accept(new ContentReader(at), null);
            values.put(
                    method.getSimpleName().toString(),
                    new AnnotationFacts.Value(content, explicit.containsKey(method), at));
        });
        return new AnnotationFacts(place, values);
    }

    private final class ContentReader extends SimpleAnnotationValueVisitor14<Object, @Nullable Void> {

        private final Place place;

        ContentReader(Place place) {
            this.place = place;
        }

        @Override
        protected Object defaultAction(Object value, @Nullable Void nothing) {
            return value;
        }

        @Override
        public Object visitString(String text, @Nullable Void nothing) {
            // what javac puts in place of what it does not find
            return text.equals("<error>") ? new AnnotationFacts.Missing("What an annotation names") : text;
        }

        @Override
        public Object visitEnumConstant(VariableElement constant, @Nullable Void nothing) {
            return constant.getSimpleName().toString();
        }

        @Override
        public Object visitType(TypeMirror type, @Nullable Void nothing) {
            if (type.getKind() == TypeKind.ERROR) {
                return new AnnotationFacts.Missing(type.toString());
            }
            return type.getKind() == TypeKind.DECLARED
                    ? ClassName.get((TypeElement) ((DeclaredType) type).asElement())
                    : TypeName.get(type);
        }

        @Override
        public Object visitAnnotation(AnnotationMirror annotation, @Nullable Void nothing) {
            return read(annotation, place);
        }

        @Override
        public Object visitArray(List<? extends AnnotationValue> values, @Nullable Void nothing) {
            return values.stream()
                    .map(value -> {
                        Place at = places.within(place, value);
                        return new AnnotationFacts.Value(value.accept(new ContentReader(at), null), true, at);
                    })
                    .toList();
        }
    }
}
