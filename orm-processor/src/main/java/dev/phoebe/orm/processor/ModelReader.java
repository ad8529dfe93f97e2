package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.phoebe.orm.processor.ModelDescription.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a model and its superclasses, from sources or from class files. Judges nothing. */
final class ModelReader {

    private final Surroundings surroundings;
    private final AnnotationReader annotations;
    private final TypeReader types;
    private final NullnessReader nullness;

    ModelReader(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.annotations = new AnnotationReader(surroundings.elements(), surroundings.places());
        this.types = new TypeReader(surroundings);
        this.nullness = new NullnessReader(surroundings);
    }

    /**
     * Reads a class that has the annotation.
     *
     * @throws UnresolvedException when something that it needs does not exist yet
     */
    ModelDescription read(TypeElement type) {
        Place place = surroundings.places().of(type);
        AnnotationMirror model = Objects.requireNonNull(AnnotationReader.find(type, Names.MODEL));
        AccessReader access = new AccessReader(surroundings, type);
        List<PropertyDescription> properties = new ArrayList<>();
        for (VariableElement field : fields(type, place)) {
            properties.add(property(type, place, field, access));
        }
        return new ModelDescription(
                ClassName.get(type),
                place,
                shape(type),
                access.construction(),
                annotations.read(model, place),
                properties,
                isDeprecated(type));
    }

    static Shape shape(TypeElement type) {
        boolean visible = true;
        boolean hidden = false;
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            visible &= e.getModifiers().contains(Modifier.PUBLIC);
            hidden |= e.getModifiers().contains(Modifier.PRIVATE);
        }
        String kind = type.getKind() == ElementKind.ANNOTATION_TYPE
                ? "annotation"
                : type.getKind().name().toLowerCase(Locale.ROOT);
        boolean inner = type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
        return new Shape(
                kind,
                visible,
                hidden,
                inner,
                type.getModifiers().contains(Modifier.ABSTRACT),
                !type.getTypeParameters().isEmpty());
    }

    /** The fields that may be properties, those of superclasses first. */
    private List<VariableElement> fields(TypeElement type, Place place) {
        List<VariableElement> fields = new ArrayList<>();
        TypeMirror superclass = type.getSuperclass();
        if (superclass.getKind() == TypeKind.ERROR) {
            throw new UnresolvedException(place, superclass.toString());
        }
        if (superclass instanceof DeclaredType declared && hasFields((TypeElement) declared.asElement())) {
            fields.addAll(fields((TypeElement) declared.asElement(), place));
        }
        boolean component = type.getKind() == ElementKind.RECORD;
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            boolean left = field.getModifiers().contains(Modifier.STATIC)
                    || field.getModifiers().contains(Modifier.TRANSIENT)
                    || (!component && AnnotationReader.find(field, Names.TRANSIENT) != null);
            if (!left) {
                fields.add(field);
            }
        }
        return fields;
    }

    private boolean hasFields(TypeElement superclass) {
        return superclass.getKind() == ElementKind.CLASS
                && !superclass.getQualifiedName().contentEquals("java.lang.Object")
                && !superclass.getQualifiedName().contentEquals("java.lang.Record")
                && !surroundings.packageOf(superclass).equals(Names.ACTIVE_PACKAGE);
    }

    private PropertyDescription property(
            TypeElement model, Place modelPlace, VariableElement field, AccessReader access) {
        Place place = surroundings.isSource(field) ? surroundings.places().of(field) : modelPlace;
        String name = field.getSimpleName().toString();
        TypeMirror type = surroundings.types().asMemberOf((DeclaredType) model.asType(), field);
        Access way = model.getKind() == ElementKind.RECORD ? access.component(name) : access.field(field, type);
        PropertyType propertyType = types.read(type, surroundings.packageOf(model));
        Map<String, AnnotationFacts> facts = new LinkedHashMap<>();
        boolean foreignId = false;
        for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
            String annotationName = AnnotationReader.nameOf(annotation);
            if (Names.READ.contains(annotationName)) {
                facts.put(annotationName, annotations.read(annotation, place));
            }
            foreignId |= annotationName.endsWith(".Id") && !annotationName.equals(Names.ID);
        }
        return new PropertyDescription(
                name,
                Surroundings.owner(field).getSimpleName() + "." + name,
                place,
                propertyType,
                TypeName.get(type).withoutAnnotations(),
                nullness.read(field, type),
                way,
                facts,
                foreignId,
                isDeprecated(field) || way.deprecated() || isDeprecatedType(type));
    }

    private boolean isDeprecatedType(TypeMirror type) {
        return type instanceof DeclaredType declared
                && (isDeprecated(declared.asElement())
                        || declared.getTypeArguments().stream().anyMatch(this::isDeprecatedType));
    }

    private boolean isDeprecated(Element element) {
        return surroundings.elements().isDeprecated(element);
    }
}
