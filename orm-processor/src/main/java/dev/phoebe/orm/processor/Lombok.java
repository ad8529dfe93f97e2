package dev.phoebe.orm.processor;

import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * What Lombok will have made of a class, read from its annotations: its methods come into being before or after this
 * processor runs, as the class path has it.
 */
final class Lombok {

    private Lombok() {}

    /** Whether the class has only final fields for Lombok. */
    static boolean makesFinal(VariableElement field) {
        Element type = Surroundings.owner(field);
        if (find(field, "experimental.NonFinal") != null) {
            return false;
        }
        AnnotationMirror defaults = find(type, "experimental.FieldDefaults");
        return find(type, "Value") != null || (defaults != null && "true".equals(value(defaults, "makeFinal")));
    }

    /** Whether Lombok makes a field private that does not say so. */
    static boolean makesPrivate(VariableElement field) {
        Element type = Surroundings.owner(field);
        if (!isPackagePrivate(field) || find(field, "experimental.PackagePrivate") != null) {
            return false;
        }
        AnnotationMirror defaults = find(type, "experimental.FieldDefaults");
        return find(type, "Value") != null || (defaults != null && "PRIVATE".equals(value(defaults, "level")));
    }

    private static boolean isPackagePrivate(VariableElement field) {
        return !field.getModifiers().contains(Modifier.PUBLIC)
                && !field.getModifiers().contains(Modifier.PROTECTED)
                && !field.getModifiers().contains(Modifier.PRIVATE);
    }

    /**
     * The name of the getter that Lombok writes; null when it writes none that can be called.
     *
     * @param samePackage whether package-private methods can be called
     */
    static @Nullable String getter(VariableElement field, boolean samePackage) {
        if (!isWritten(field, "Getter", samePackage)) {
            return null;
        }
        String name = baseName(field);
        if (isFluent(field)) {
            return name;
        }
        boolean primitive = field.asType().getKind() == TypeKind.BOOLEAN;
        return (primitive ? "is" : "get") + Text.capitalized(name);
    }

    /** The name of the setter that Lombok writes; null when it writes none that can be called. */
    static @Nullable String setter(VariableElement field, boolean samePackage) {
        if (!isWritten(field, "Setter", samePackage)) {
            return null;
        }
        String name = baseName(field);
        return isFluent(field) ? name : "set" + Text.capitalized(name);
    }

    private static boolean isWritten(VariableElement field, String annotation, boolean samePackage) {
        Element type = Surroundings.owner(field);
        AnnotationMirror own = find(field, annotation);
        AnnotationMirror ofClass = find(type, annotation);
        if (own == null && ofClass == null) {
            return find(type, "Data") != null || (annotation.equals("Getter") && find(type, "Value") != null);
        }
        String level = value(own != null ? own : Objects.requireNonNull(ofClass), "value");
        return switch (level == null ? "PUBLIC" : level) {
            case "PUBLIC" -> true;
            case "PRIVATE", "NONE" -> false;
            default -> samePackage;
        };
    }

    private static String baseName(VariableElement field) {
        String name = field.getSimpleName().toString();
        boolean prefixed = field.asType().getKind() == TypeKind.BOOLEAN
                && name.length() > 2
                && name.startsWith("is")
                && !Character.isLowerCase(name.charAt(2));
        return prefixed && !isFluent(field) ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3) : name;
    }

    private static boolean isFluent(VariableElement field) {
        AnnotationMirror own = find(field, "experimental.Accessors");
        AnnotationMirror accessors = own != null ? own : find(Surroundings.owner(field), "experimental.Accessors");
        return accessors != null && "true".equals(value(accessors, "fluent"));
    }

    /** What Lombok does to the constructor without parameters; null when it does nothing. */
    static @Nullable Construction construction(TypeElement type, boolean hasConstructor) {
        AnnotationMirror without = find(type, "NoArgsConstructor");
        if (without != null) {
            return "PRIVATE".equals(value(without, "access")) ? Construction.PRIVATE : Construction.POSSIBLE;
        }
        boolean taken = find(type, "AllArgsConstructor") != null
                || find(type, "experimental.SuperBuilder") != null
                || (!hasConstructor && find(type, "Builder") != null)
                || (find(type, "RequiredArgsConstructor") != null && hasRequiredFields(type))
                || (!hasConstructor && find(type, "Data") != null && hasRequiredFields(type));
        return taken ? Construction.TAKEN_BY_LOMBOK : null;
    }

    /** Final fields are refused anyway, and whether a field marked NonNull has an initial value cannot be seen here. */
    private static boolean hasRequiredFields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .anyMatch(field -> !field.getModifiers().contains(Modifier.STATIC) && find(field, "NonNull") != null);
    }

    private static @Nullable AnnotationMirror find(Element element, String name) {
        return AnnotationReader.find(element, "lombok." + name);
    }

    private static @Nullable String value(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .map(entry -> text(entry.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static String text(AnnotationValue value) {
        return value.getValue() instanceof Element constant
                ? constant.getSimpleName().toString()
                : String.valueOf(value.getValue());
    }
}
