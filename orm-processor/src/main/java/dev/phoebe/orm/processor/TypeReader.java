package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of fields. */
final class TypeReader {

    private static final Set<ValueKind> NO_ELEMENTS = Set.of(ValueKind.BYTES, ValueKind.LIST);

    private final Surroundings surroundings;

    TypeReader(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What a field of this type is.
     *
     * @param fromPackage where the table will stand
     */
    PropertyType read(TypeMirror type, String fromPackage) {
        if (type.getKind() == TypeKind.ERROR) {
            return new PropertyType.Unresolved(type.toString());
        }
        if (type instanceof DeclaredType declared) {
            return declared(declared, fromPackage);
        }
        if (type.getKind().isPrimitive() || isByteArray(type)) {
            TypeName name = TypeName.get(type);
            return ValueKind.of(name.isPrimitive() ? name.box() : name)
                    .<PropertyType>map(kind -> new PropertyType.Simple(ValueType.of(kind), name.isPrimitive()))
                    .orElseGet(() -> unsupported(type));
        }
        return unsupported(type);
    }

    private static boolean isByteArray(TypeMirror type) {
        return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    }

    private PropertyType declared(DeclaredType type, String fromPackage) {
        TypeElement element = (TypeElement) type.asElement();
        ClassName name = ClassName.get(element);
        for (RelationKind kind : RelationKind.values()) {
            if (kind.type().equals(name)) {
                return relation(kind, type);
            }
        }
        if (name.equals(Names.LIST)) {
            return list(type, fromPackage);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return isAccessible(element, fromPackage)
                    ? new PropertyType.Simple(ValueType.ofEnum(name, longestConstant(element)), false)
                    : new PropertyType.Unsupported(
                            label(type), "Make the enum visible to its package: the table must see it. ");
        }
        return ValueKind.of(name)
                .<PropertyType>map(kind -> new PropertyType.Simple(ValueType.of(kind), false))
                .orElseGet(() -> unsupported(type));
    }

    /** An array of single values, none of which is null. */
    private PropertyType list(DeclaredType type, String fromPackage) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return new PropertyType.Unsupported(label(type), TypeHints.ELEMENT);
        }
        TypeMirror argument = arguments.get(0);
        PropertyType element = read(argument, fromPackage);
        if (element instanceof PropertyType.Unresolved) {
            return element;
        }
        if (NullnessReader.isMarked(argument)) {
            return new PropertyType.Unsupported(label(type), TypeHints.NULL_ELEMENT);
        }
        if (element instanceof PropertyType.Simple simple
                && !NO_ELEMENTS.contains(simple.value().kind())) {
            return new PropertyType.Simple(ValueType.listOf(simple.value()), false);
        }
        return new PropertyType.Unsupported(label(type), TypeHints.ELEMENT);
    }

    private static PropertyType relation(RelationKind kind, DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        TypeMirror target = arguments.isEmpty() ? type : arguments.get(0);
        if (target.getKind() == TypeKind.ERROR) {
            return new PropertyType.Unresolved(target.toString());
        }
        return !arguments.isEmpty() && target instanceof DeclaredType declared
                ? new PropertyType.Relation(kind, ClassName.get((TypeElement) declared.asElement()))
                : new PropertyType.Aimless(kind, label(type));
    }

    private PropertyType unsupported(TypeMirror type) {
        boolean model = type instanceof DeclaredType declared
                && AnnotationReader.find(declared.asElement(), Names.MODEL) != null;
        String label = label(type);
        return new PropertyType.Unsupported(
                label, model ? "To refer to a row of its table, use Ref<" + label + ">. " : TypeHints.of(type));
    }

    private static String label(TypeMirror type) {
        return Text.type(TypeName.get(type));
    }

    private static int longestConstant(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .mapToInt(element -> element.getSimpleName().length())
                .max()
                .orElse(0);
    }

    private boolean isAccessible(TypeElement type, String fromPackage) {
        boolean samePackage = surroundings.packageOf(type).equals(fromPackage);
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)
                    || (!samePackage && !e.getModifiers().contains(Modifier.PUBLIC))) {
                return false;
            }
        }
        return true;
    }
}
