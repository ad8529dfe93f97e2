package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the records that are projections of models, and finds what is selected for each component. */
final class ProjectionReader {

    private final Surroundings surroundings;
    private final Models models;
    private final TablePlanner planner;
    private final NullnessReader nullness;
    private final AnnotationReader annotations;
    private final Findings findings;

    ProjectionReader(Surroundings surroundings, Models models, TablePlanner planner, Findings findings) {
        this.surroundings = surroundings;
        this.models = models;
        this.planner = planner;
        this.nullness = new NullnessReader(surroundings);
        this.annotations = new AnnotationReader(surroundings.elements(), surroundings.places());
        this.findings = findings;
    }

    /** Where a path has come to: the expression of a table, and whether there may be no row. */
    private record Position(ModelDescription model, CodeBlock table, boolean optional) {}

    /** What a path leads to in the end. */
    private record Goal(Position owner, PropertyDescription property) {}

    /** The parts of a projection, in the order of its components; empty when something is wrong with it. */
    Optional<List<ProjectionPart>> read(TypeElement type) {
        Place place = surroundings.places().of(type);
        if (!isUsable(type)) {
            findings.add(Problem.NOT_A_RECORD, place, type.getSimpleName());
            return Optional.empty();
        }
        ModelDescription model = model(type);
        if (model == null) {
            findings.add(Problem.PROJECTED_NOT_MODEL, place, type.getSimpleName(), Text.type(target(type)));
            return Optional.empty();
        }
        List<ProjectionPart> parts = new ArrayList<>();
        for (VariableElement component : components(type)) {
            part(type, component, model).ifPresent(parts::add);
        }
        return findings.hasErrors() ? Optional.empty() : Optional.of(parts);
    }

    private static boolean isUsable(TypeElement type) {
        for (javax.lang.model.element.Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
        }
        return type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
    }

    /** The components of a record, as its fields. */
    private static List<VariableElement> components(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    /** The model of a projection; null when there is none. */
    @Nullable
    ModelDescription model(TypeElement projection) {
        return target(projection) instanceof ClassName name ? models.find(name) : null;
    }

    private TypeName target(TypeElement projection) {
        AnnotationMirror annotation = Objects.requireNonNull(AnnotationReader.find(projection, Names.PROJECTION));
        return (TypeName) annotations
                .read(annotation, surroundings.places().of(projection))
                .value("value")
                .content();
    }

    private Optional<ProjectionPart> part(TypeElement type, VariableElement component, ModelDescription model) {
        String name = component.getSimpleName().toString();
        TypeName boxed = boxed(component.asType());
        if (AnnotationReader.find(component, Names.ARGUMENT) != null) {
            return Optional.of(new ProjectionPart(boxed, name, CodeBlock.of("$L", name)));
        }
        Place place = surroundings.places().of(component);
        AnnotationMirror from = AnnotationReader.find(component, Names.FROM);
        String path = from == null ? name : annotations.read(from, place).text("value");
        String label = type.getSimpleName() + "." + name;
        return selected(label, place, path, component, new Position(model, CodeBlock.of("table"), false))
                .map(selected -> new ProjectionPart(boxed, "", selected));
    }

    private static TypeName boxed(TypeMirror type) {
        TypeName name = TypeName.get(type).withoutAnnotations();
        return name.isPrimitive() ? name.box() : name;
    }

    private Optional<CodeBlock> selected(
            String label, Place place, String path, VariableElement component, Position start) {
        Position position = start;
        CodeBlock list = null;
        String[] names = path.split("\\.", -1);
        TypeMirror type = component.asType();
        for (int i = 0; i < names.length; i++) {
            Optional<PropertyDescription> found = position.model().property(names[i]);
            if (found.isEmpty()) {
                List<String> known = position.model().properties().stream()
                        .map(PropertyDescription::name)
                        .toList();
                findings.add(
                        Problem.UNKNOWN_PROJECTED_PROPERTY,
                        place,
                        label,
                        position.model().label(),
                        names[i],
                        Text.suggestion(names[i], known));
                return Optional.empty();
            }
            PropertyDescription property = found.get();
            boolean last = i == names.length - 1;
            if (property.isCollection()) {
                TypeMirror element = list == null ? element(type) : null;
                if (element == null) {
                    findings.add(Problem.PROJECTED_MANY, place, label, position.model().label() + "." + names[i]);
                    return Optional.empty();
                }
                type = element;
                list = CodeBlock.of("$L.$L", position.table(), property.name());
                ModelDescription target = target(property);
                position = new Position(
                        target, CodeBlock.of("$T.$L", target.tableType(), target.constant()), false);
                if (last) {
                    return row(label, place, path, type, position, list, null);
                }
            } else if (last) {
                return value(label, place, path, component, type, new Goal(position, property), list);
            } else if (property.relation(RelationKind.REF) != null) {
                position = follow(position, property);
            } else {
                findings.add(
                        Problem.PROJECTED_NO_REFERENCE,
                        place,
                        label,
                        path,
                        position.model().label() + "." + names[i]);
                return Optional.empty();
            }
        }
        throw new IllegalStateException("a path without names");
    }

    private Position follow(Position position, PropertyDescription reference) {
        ModelDescription target = target(reference);
        String method = Objects.requireNonNull(planner.paths(position.model()).get(reference.name()));
        return new Position(
                target,
                CodeBlock.of("$L.$L()", position.table(), method),
                position.optional() || reference.isColumnNullable());
    }

    /** A column, or a reference: as its key, as the model, or as a projection of it. */
    private Optional<CodeBlock> value(
            String label,
            Place place,
            String path,
            VariableElement component,
            TypeMirror type,
            Goal goal,
            @Nullable CodeBlock list) {
        PropertyDescription property = goal.property();
        Position owner = goal.owner();
        boolean optional = owner.optional() || property.isColumnNullable();
        if (list == null && optional && nullness.read(component, type) != ClassFiles.Nullness.NULLABLE) {
            findings.add(Problem.PROJECTED_NULL, place, label, path);
            return Optional.empty();
        }
        CodeBlock column = CodeBlock.of("$L.$L", owner.table(), property.name());
        ValueType value = property.type() instanceof PropertyType.Simple simple
                ? simple.value()
                : models.key(target(property)).map(Models.KeyColumn::type).orElse(null);
        if (value != null && value.type().equals(boxed(type))) {
            return Optional.of(listed(list, column));
        }
        if (property.relation(RelationKind.REF) != null) {
            Position target = follow(owner, property);
            return row(label, place, path, type, target, list, target.optional() ? column : null);
        }
        findings.add(
                Problem.PROJECTED_TYPE,
                place,
                label,
                Text.type(TypeName.get(type)),
                path,
                value == null ? Text.type(property.declared()) : Text.type(value.type()));
        return Optional.empty();
    }

    /** A whole row: as the model, or as a projection of it. */
    private Optional<CodeBlock> row(
            String label,
            Place place,
            String path,
            TypeMirror type,
            Position position,
            @Nullable CodeBlock list,
            @Nullable CodeBlock optional) {
        if (boxed(type).equals(position.model().type())) {
            return Optional.of(listed(list, position.table()));
        }
        TypeElement nested = type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
        if (nested != null
                && AnnotationReader.find(nested, Names.PROJECTION) != null
                && position.model().equals(model(nested))) {
            if (hasArguments(nested, new LinkedHashSet<>())) {
                findings.add(Problem.PROJECTED_ARGUMENTS, place, label, nested.getSimpleName());
                return Optional.empty();
            }
            CodeBlock factory = CodeBlock.of("$T.of($L)", ProjectionWriter.type(nested), position.table());
            CodeBlock row = optional == null
                    ? factory
                    : CodeBlock.of("$T.referred($L, $L)", Names.PROJECTIONS, optional, factory);
            return Optional.of(listed(list, row));
        }
        String model = position.model().label();
        findings.add(
                Problem.PROJECTED_TYPE,
                place,
                label,
                Text.type(TypeName.get(type)),
                path,
                "a row of " + model + ": use " + model + ", or a record with @Projection(" + model + ".class)");
        return Optional.empty();
    }

    /** Whether a projection cannot be a part of another: it has arguments, or leads back to itself. */
    private static boolean hasArguments(TypeElement projection, Set<String> seen) {
        if (!seen.add(projection.getQualifiedName().toString())) {
            return true;
        }
        for (VariableElement component : components(projection)) {
            if (AnnotationReader.find(component, Names.ARGUMENT) != null) {
                return true;
            }
            TypeMirror element = element(component.asType());
            TypeMirror type = element == null ? component.asType() : element;
            if (type instanceof DeclaredType declared
                    && type.getKind() == TypeKind.DECLARED
                    && AnnotationReader.find(declared.asElement(), Names.PROJECTION) != null
                    && hasArguments((TypeElement) declared.asElement(), new LinkedHashSet<>(seen))) {
                return true;
            }
        }
        return false;
    }

    private static CodeBlock listed(@Nullable CodeBlock list, CodeBlock selected) {
        return list == null ? selected : CodeBlock.of("$L.select($L)", list, selected);
    }

    /** What a list holds; null for all that is no list. */
    private static @Nullable TypeMirror element(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations() instanceof ParameterizedTypeName list
                        && list.rawType().equals(Names.LIST)
                ? ((DeclaredType) type).getTypeArguments().get(0)
                : null;
    }

    private ModelDescription target(PropertyDescription property) {
        ClassName name = ((PropertyType.Relation) property.type()).target();
        return Objects.requireNonNull(models.find(name), "a relation to no model");
    }
}
