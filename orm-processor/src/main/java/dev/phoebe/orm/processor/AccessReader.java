package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds how the table of one model reaches the model's fields. */
final class AccessReader {

    private final Surroundings surroundings;
    private final TypeElement model;
    private final String modelPackage;
    private final Map<String, List<ExecutableElement>> methods;

    AccessReader(Surroundings surroundings, TypeElement model) {
        this.surroundings = surroundings;
        this.model = model;
        this.modelPackage = surroundings.packageOf(model);
        // a field called hashCode is not read by the method of that name
        Element object = surroundings.elements().getTypeElement("java.lang.Object");
        this.methods = ElementFilter.methodsIn(surroundings.elements().getAllMembers(model)).stream()
                .filter(method -> !object.equals(method.getEnclosingElement()))
                .collect(Collectors.groupingBy(method -> method.getSimpleName().toString()));
    }

    /** How a component of a record is read; nothing writes it. */
    Access component(String name) {
        return new Access(name + "()", null, false, isDeprecated(find(List.of(name), AccessReader::isGetter)));
    }

    Access field(VariableElement field, TypeMirror type) {
        String name = field.getSimpleName().toString();
        boolean fixed = field.getModifiers().contains(Modifier.FINAL) || Lombok.makesFinal(field);
        if (isVisible(field) && !Lombok.makesPrivate(field)) {
            return new Access(name, literal(name) + " = $L", fixed, false);
        }
        boolean samePackage = surroundings.packageOf(field).equals(modelPackage);
        Optional<ExecutableElement> getter = getter(name, type);
        Optional<ExecutableElement> setter = setter(name, type);
        String getterName = getter.map(AccessReader::nameOf).orElse(Lombok.getter(field, samePackage));
        String setterName = setter.map(AccessReader::nameOf).orElse(Lombok.setter(field, samePackage));
        return new Access(
                getterName == null ? null : getterName + "()",
                setterName == null ? null : literal(setterName) + "($L)",
                fixed,
                isDeprecated(getter) || isDeprecated(setter));
    }

    private static String nameOf(ExecutableElement method) {
        return method.getSimpleName().toString();
    }

    private boolean isDeprecated(Optional<ExecutableElement> method) {
        return method.isPresent() && surroundings.elements().isDeprecated(method.get());
    }

    /** A name for a pattern, in which a dollar means something. */
    private static String literal(String name) {
        return name.replace("$", "$$");
    }

    private boolean isVisible(Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || (!member.getModifiers().contains(Modifier.PRIVATE)
                        && surroundings.packageOf(member).equals(modelPackage));
    }

    private Optional<ExecutableElement> getter(String field, TypeMirror type) {
        boolean truth = TypeName.get(type).withoutAnnotations().box().equals(ValueKind.BOOLEAN.type());
        return find(
                names(field, truth, "get", "is"),
                method -> isGetter(method) && surroundings.types().isAssignable(method.getReturnType(), type));
    }

    private static boolean isGetter(ExecutableType method) {
        return method.getParameterTypes().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
    }

    private Optional<ExecutableElement> setter(String field, TypeMirror type) {
        return find(
                names(field, type.getKind() == TypeKind.BOOLEAN, "set", "set"),
                method -> method.getParameterTypes().size() == 1
                        && surroundings
                                .types()
                                .isAssignable(type, method.getParameterTypes().get(0)));
    }

    private static List<String> names(String field, boolean truth, String prefix, String truthPrefix) {
        List<String> names = new ArrayList<>();
        names.add(prefix + Text.capitalized(field));
        names.add(prefix + field);
        if (truth) {
            names.add(truthPrefix + Text.capitalized(field));
            if (field.startsWith("is") && field.length() > 2) {
                names.add(truthPrefix + Text.capitalized(field.substring(2)));
            }
        }
        names.add(field);
        return names;
    }

    private Optional<ExecutableElement> find(List<String> names, Predicate<ExecutableType> fits) {
        return names.stream()
                .flatMap(name -> methods.getOrDefault(name, List.of()).stream())
                .filter(method -> isCallable(method) && fits.test(typeOf(method)))
                .findFirst();
    }

    private boolean isCallable(ExecutableElement method) {
        return isVisible(method)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getTypeParameters().isEmpty()
                && !throwsChecked(method);
    }

    private ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) surroundings.types().asMemberOf((DeclaredType) model.asType(), method);
    }

    /** What the constructors of the model allow. */
    Construction construction() {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(model.getEnclosedElements());
        boolean written = constructors.stream()
                .anyMatch(constructor -> surroundings.elements().getOrigin(constructor) == Elements.Origin.EXPLICIT);
        Construction byLombok = Lombok.construction(model, written);
        if (byLombok == Construction.POSSIBLE || (byLombok != null && !written)) {
            return byLombok;
        }
        return constructors.stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst()
                .map(this::construction)
                .orElse(byLombok == null ? Construction.MISSING : byLombok);
    }

    private Construction construction(ExecutableElement constructor) {
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
            return Construction.PRIVATE;
        }
        return throwsChecked(constructor) ? Construction.THROWING : Construction.POSSIBLE;
    }

    private boolean throwsChecked(ExecutableElement executable) {
        return executable.getThrownTypes().stream()
                .anyMatch(thrown -> !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error"));
    }

    private boolean isA(TypeMirror type, String className) {
        TypeElement wanted = surroundings.elements().getTypeElement(className);
        return wanted != null && surroundings.types().isSubtype(type, wanted.asType());
    }
}
