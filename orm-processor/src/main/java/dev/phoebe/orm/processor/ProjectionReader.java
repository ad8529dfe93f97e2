package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the records that are projections of models. */
final class ProjectionReader {

    /** Each is a value that a generated method keeps, of which Java allows 255. */
    private static final int MOST_COMPONENTS = 200;

    private final Surroundings surroundings;
    private final Models models;
    private final TablePlanner planner;
    private final NullnessReader nullness;
    private final AnnotationReader annotations;
    private final Findings findings;

    ProjectionReader(Models models, TablePlanner planner, Findings findings) {
        this.surroundings = models.surroundings();
        this.models = models;
        this.planner = planner;
        this.nullness = new NullnessReader(surroundings);
        this.annotations = new AnnotationReader(surroundings.elements(), surroundings.places());
        this.findings = findings;
    }

    /**
     * Reads a projection; empty when something is wrong with it, or with a model to which it leads.
     *
     * @throws UnresolvedException when a type does not exist yet
     */
    Optional<ProjectionPlan> read(TypeElement type) {
        Place place = surroundings.places().of(type);
        ModelDescription.Shape shape = ModelReader.shape(type);
        if (!shape.kind().equals("record") || shape.hidden() || shape.generic()) {
            findings.add(Problem.NOT_A_RECORD, place, type.getSimpleName());
            return Optional.empty();
        }
        ModelDescription model = model(type);
        if (model == null) {
            findings.add(Problem.PROJECTED_NOT_MODEL, place, type.getSimpleName(), Text.type(target(type)));
            return Optional.empty();
        }
        List<VariableElement> components = components(type);
        if (components.size() > MOST_COMPONENTS) {
            findings.add(Problem.PROJECTED_TOO_MANY, place, type.getSimpleName(), components.size(), MOST_COMPONENTS);
            return Optional.empty();
        }
        List<ProjectionPlan.Part> parts = new ArrayList<>();
        for (VariableElement component : components) {
            part(type, component, model).ifPresent(parts::add);
        }
        return parts.size() < components.size()
                ? Optional.empty()
                : Optional.of(new ProjectionPlan(
                        ClassName.get(type),
                        model,
                        parts,
                        shape.visible() && model.shape().visible()));
    }

    /** The components of a record, as its fields. */
    private static List<VariableElement> components(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    /** The model of a projection; null when there is none. */
    private @Nullable ModelDescription model(TypeElement projection) {
        return target(projection) instanceof ClassName name ? models.find(name) : null;
    }

    private TypeName target(TypeElement projection) {
        AnnotationMirror annotation = Objects.requireNonNull(AnnotationReader.find(projection, Names.PROJECTION));
        return (TypeName) annotations
                .read(annotation, surroundings.places().of(projection))
                .value("value")
                .content();
    }

    private Optional<ProjectionPlan.Part> part(TypeElement type, VariableElement component, ModelDescription model) {
        String name = component.getSimpleName().toString();
        Place place = surroundings.places().of(component);
        if (component.asType().getKind() == TypeKind.ERROR) {
            throw new UnresolvedException(place, component.asType().toString());
        }
        TypeName boxed = boxed(component.asType());
        boolean primitive = component.asType().getKind().isPrimitive();
        AnnotationMirror from = AnnotationReader.find(component, Names.FROM);
        if (AnnotationReader.find(component, Names.ARGUMENT) != null) {
            if (from != null) {
                findings.add(
                        Problem.MISPLACED_ANNOTATION,
                        place,
                        "From",
                        type.getSimpleName() + "." + name,
                        "a component that is no argument");
            }
            return Optional.of(new ProjectionPlan.Part(name, boxed, primitive, true, false, CodeBlock.of("")));
        }
        String path = from == null ? name : annotations.read(from, place).text("value");
        Component read = new Component(
                type.getSimpleName() + "." + name,
                place,
                path,
                nullness.read(component, component.asType()) == ClassFiles.Nullness.NULLABLE);
        return read.selected(component.asType(), model)
                .map(selected -> new ProjectionPlan.Part(name, boxed, primitive, false, read.own, selected));
    }

    private static TypeName boxed(TypeMirror type) {
        TypeName name = TypeName.get(type).withoutAnnotations();
        return name.isPrimitive() ? name.box() : name;
    }

    /** What a list holds; null for all that is no list. */
    private static @Nullable TypeMirror element(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations() instanceof ParameterizedTypeName list
                        && list.rawType().equals(Names.LIST)
                ? ((DeclaredType) type).getTypeArguments().get(0)
                : null;
    }

    /** The projection that a component is made of; null when it is something else. */
    private static @Nullable TypeElement projection(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).asElement() instanceof TypeElement element
                        && AnnotationReader.find(element, Names.PROJECTION) != null
                ? element
                : null;
    }

    /** Whether a projection has arguments somewhere, or leads back to itself: it cannot be a component then. */
    private static boolean hasArguments(TypeElement projection, Set<String> around) {
        Set<String> seen = new HashSet<>(around);
        if (!seen.add(projection.getQualifiedName().toString())) {
            return true;
        }
        for (VariableElement component : components(projection)) {
            TypeMirror element = element(component.asType());
            TypeElement nested = projection(element == null ? component.asType() : element);
            if (AnnotationReader.find(component, Names.ARGUMENT) != null
                    || (nested != null && hasArguments(nested, seen))) {
                return true;
            }
        }
        return false;
    }

    /** Where a path has come to: the expression of a table, and whether there may be no row. */
    private record Position(ModelDescription model, CodeBlock table, boolean optional) {}

    /** A component that is found in the model. */
    private final class Component {

        private final String label;
        private final Place place;
        private final String path;
        private final boolean nullable;
        private @Nullable CodeBlock list;

        /** Whether it is a column of the table itself that is null only where there is no row. */
        private boolean own;

        Component(String label, Place place, String path, boolean nullable) {
            this.label = label;
            this.place = place;
            this.path = path;
            this.nullable = nullable;
        }

        /** Follows the path; behind a collection, the type is that of its elements. */
        Optional<CodeBlock> selected(TypeMirror declared, ModelDescription start) {
            TypeMirror type = declared;
            Position position = new Position(start, CodeBlock.of(ProjectionPlan.TABLE), false);
            String[] names = path.split("\\.", -1);
            for (int i = 0; i < names.length; i++) {
                Optional<PropertyDescription> found = property(position, names[i]);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                PropertyDescription property = found.get();
                boolean last = i == names.length - 1;
                if (last && !property.isCollection()) {
                    return value(type, position, property);
                }
                if (property.isCollection()) {
                    TypeMirror element = list == null ? element(type) : null;
                    if (element == null) {
                        return wrong(
                                Problem.PROJECTED_MANY,
                                position.model().label() + "." + names[i],
                                list == null
                                        ? "Make it a List with one value or record for each of them."
                                        : "A path leads to many rows once: make the elements of the list records with"
                                                + " @Projection, which hold the rest of the path.");
                    }
                    type = element;
                } else if (property.relation(RelationKind.REF) == null) {
                    return wrong(
                            Problem.PROJECTED_NO_REFERENCE,
                            path,
                            position.model().label() + "." + names[i]);
                }
                Position next = follow(position, property);
                if (next == null) {
                    return Optional.empty();
                }
                position = next;
            }
            return row(type, position, null);
        }

        private Optional<PropertyDescription> property(Position position, String name) {
            Optional<PropertyDescription> found = position.model().property(name);
            if (found.isEmpty()) {
                List<String> known = position.model().properties().stream()
                        .map(PropertyDescription::name)
                        .toList();
                wrong(Problem.UNKNOWN_PROJECTED_PROPERTY, position.model().label(), name, Text.suggestion(name, known));
            } else if (found.get().type() instanceof PropertyType.Unresolved unresolved) {
                throw new UnresolvedException(place, unresolved.text());
            }
            return found;
        }

        /** To what a relation leads; null where that is no model, of which the check of the model itself tells. */
        private @Nullable Position follow(Position position, PropertyDescription relation) {
            ModelDescription target = models.find(((PropertyType.Relation) relation.type()).target());
            if (target == null) {
                return null;
            }
            if (relation.isCollection()) {
                list = CodeBlock.of("$L.$L", position.table(), relation.name());
                return new Position(target, CodeBlock.of("$T.$L", target.tableType(), target.constant()), false);
            }
            String method =
                    Objects.requireNonNull(planner.paths(position.model()).get(relation.name()));
            return new Position(
                    target,
                    CodeBlock.of("$L.$L()", position.table(), method),
                    position.optional() || relation.isColumnNullable());
        }

        /** A column, or a reference: as its key, as the model, or as a projection of it. */
        private Optional<CodeBlock> value(TypeMirror type, Position owner, PropertyDescription property) {
            boolean optional = owner.optional() || property.isColumnNullable();
            if (list == null && optional && !nullable) {
                return wrong(Problem.PROJECTED_NULL, path, Text.nullable(boxed(type)));
            }
            CodeBlock column = CodeBlock.of("$L.$L", owner.table(), property.name());
            List<Models.KeyColumn> columns = models.columns(property);
            if (columns.size() == 1 && columns.get(0).type().type().equals(boxed(type))) {
                own = list == null && !optional && owner.table().toString().equals(ProjectionPlan.TABLE);
                return Optional.of(listed(column));
            }
            if (columns.size() > 1 && boxed(type).equals(Names.KEY)) {
                return Optional.of(listed(column));
            }
            if (property.relation(RelationKind.REF) != null) {
                Position target = follow(owner, property);
                return target == null ? Optional.empty() : row(type, target, target.optional() ? column : null);
            }
            return property.isUnusable()
                    ? Optional.empty()
                    : wrong(
                            Problem.PROJECTED_TYPE,
                            Text.type(TypeName.get(type)),
                            path,
                            Text.type(
                                    columns.isEmpty()
                                            ? property.declared()
                                            : columns.get(0).type().type()));
        }

        /**
         * A whole row: as the model, or as a projection of it.
         *
         * @param reference what is null where there is no row; null where there is one always
         */
        private Optional<CodeBlock> row(TypeMirror type, Position position, @Nullable CodeBlock reference) {
            ModelDescription model = position.model();
            if (boxed(type).equals(model.type())) {
                return Optional.of(listed(position.table()));
            }
            TypeName key = models.key(model).map(column -> column.type().type()).orElse(Names.KEY);
            if (list != null && model.keys().size() == 1 && boxed(type).equals(key)) {
                return Optional.of(listed(CodeBlock.of(
                        "$L.$L", position.table(), model.keys().get(0).name())));
            }
            TypeElement nested = projection(type);
            if (nested == null || !model.equals(model(nested))) {
                return wrong(
                        Problem.PROJECTED_TYPE,
                        Text.type(TypeName.get(type)),
                        path,
                        "a row of " + model.label() + ": use " + Text.type(key) + " for its key, " + model.label()
                                + ", or a record with @Projection(" + model.label() + ".class)");
            }
            if (hasArguments(nested, Set.of())) {
                return wrong(Problem.PROJECTED_ARGUMENTS, nested.getSimpleName());
            }
            CodeBlock row = CodeBlock.of("$T.of($L)", ProjectionPlan.type(ClassName.get(nested)), position.table());
            return Optional.of(listed(
                    reference == null
                            ? row
                            : CodeBlock.of("$T.referred($L, $L)", Names.PROJECTED_ROW, reference, row)));
        }

        private CodeBlock listed(CodeBlock selected) {
            return list == null ? selected : CodeBlock.of("$L.select($L)", list, selected);
        }

        private <T> Optional<T> wrong(Problem problem, Object... details) {
            List<Object> all = new ArrayList<>();
            all.add(label);
            all.addAll(List.of(details));
            findings.add(problem, place, all.toArray());
            return Optional.empty();
        }
    }
}
