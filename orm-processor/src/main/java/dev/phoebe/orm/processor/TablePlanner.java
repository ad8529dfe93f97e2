package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.phoebe.orm.processor.Models.KeyColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the table of a model in which nothing was found wrong. */
final class TablePlanner {

    private final Models models;
    private final Set<String> inheritedMethods;

    /** @param inheritedMethods the methods without parameters that every table has */
    TablePlanner(Models models, Set<String> inheritedMethods) {
        this.models = models;
        this.inheritedMethods = inheritedMethods;
    }

    /** The plan; empty when the model leads to one that is wrong itself. */
    Optional<TablePlan> plan(ModelDescription model) {
        Set<String> fields = model.properties().stream()
                .map(PropertyDescription::name)
                .collect(Collectors.toCollection(HashSet::new));
        fields.add(model.constant());
        FreeNames names = new FreeNames(fields);
        TypeReferences types = new TypeReferences(fields);
        Map<ClassName, String> codecs = new LinkedHashMap<>();
        List<ColumnPlan> columns = new ArrayList<>();
        for (PropertyDescription property : model.columns()) {
            int ordinal = columns.stream().mapToInt(ColumnPlan::width).sum();
            Optional<ColumnPlan> column = column(property, ordinal, columns.size(), codecs, names, types);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        List<ModelDescription> targets = new ArrayList<>();
        columns.stream().filter(ColumnPlan::isReference).forEach(column -> targets.add(column.requireTarget()));
        model.collections().forEach(property -> targets.add(target(property)));
        List<CollectionPlan> collections = new ArrayList<>();
        for (PropertyDescription property : model.collections()) {
            collections.add(collection(model, property, targets, types));
        }
        FreeNames nested = nestedNames(model, targets, codecs.keySet());
        return Optional.of(new TablePlan(
                model,
                KeyRules.keyType(model, models),
                columns,
                collections,
                codecs,
                paths(model),
                targets,
                types,
                nested.take("Rows", "_"),
                nested.take("Provider", "_")));
    }

    /** Names for classes inside the table: none that it uses itself, because the inner one would be meant. */
    private static FreeNames nestedNames(ModelDescription model, List<ModelDescription> targets, Set<ClassName> enums) {
        return new FreeNames(Stream.of(
                        Stream.of(model.type(), model.tableType()),
                        targets.stream().flatMap(target -> Stream.of(target.type(), target.tableType())),
                        enums.stream())
                .flatMap(types -> types)
                .map(type -> type.topLevelClassName().simpleName())
                .toList());
    }

    private Optional<ColumnPlan> column(
            PropertyDescription property,
            int ordinal,
            int field,
            Map<ClassName, String> codecs,
            FreeNames names,
            TypeReferences types) {
        ColumnSettings settings = ColumnSettings.of(property);
        if (property.type() instanceof PropertyType.Simple simple) {
            CodeBlock codec = codec(simple.value(), codecs, names, types);
            return Optional.of(
                    new ColumnPlan(ordinal, field, property, settings, simple.value(), codec, null, List.of()));
        }
        ModelDescription target = target(property);
        List<ColumnPlan.Part> parts = new ArrayList<>();
        for (KeyColumn column : models.columns(property)) {
            parts.add(new ColumnPlan.Part(
                    column.property(),
                    sizedLike(column, settings),
                    column.type(),
                    codec(column.type(), codecs, names, types)));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ColumnPlan.Part first = parts.get(0);
        return Optional.of(new ColumnPlan(
                ordinal,
                field,
                property,
                first.settings(),
                first.value(),
                first.codec(),
                target,
                parts.size() == 1
                        ? List.of()
                        : parts.stream()
                                .map(part -> new ColumnPlan.Part(
                                        names.take(part.field(), "_"), part.settings(), part.value(), part.codec()))
                                .toList()));
    }

    private static ColumnSettings sizedLike(KeyColumn column, ColumnSettings own) {
        return new ColumnSettings(
                column.column(),
                column.settings().maxLength(),
                column.settings().digits(),
                own.rounding(),
                own.unique(),
                own.indexed(),
                own.updatable());
    }

    private static CodeBlock codec(
            ValueType value, Map<ClassName, String> codecs, FreeNames names, TypeReferences types) {
        ValueType element = value.element();
        if (element != null) {
            return CodeBlock.of("$L.listOf($L)", types.of(Names.CODECS), codec(element, codecs, names, types));
        }
        if (!value.isEnum()) {
            return CodeBlock.of("$L.$L", types.of(Names.CODECS), value.kind());
        }
        ClassName type = (ClassName) value.type();
        return CodeBlock.of(
                "$L", codecs.computeIfAbsent(type, t -> names.take(Text.constant(t.simpleName()), "_CODEC")));
    }

    /** @param targets where a model is added whose table lies between */
    private CollectionPlan collection(
            ModelDescription model,
            PropertyDescription property,
            List<ModelDescription> targets,
            TypeReferences types) {
        ModelDescription target = target(property);
        PropertyType.Relation relation = (PropertyType.Relation) property.type();
        return relation.kind() == RelationKind.BACKREF
                ? new CollectionPlan(property, relation.kind(), target, "backref", reference(model, property, target))
                : new CollectionPlan(
                        property, relation.kind(), target, "manyToMany", link(model, property, target, targets, types));
    }

    private static CodeBlock reference(ModelDescription model, PropertyDescription property, ModelDescription target) {
        AnnotationFacts mappedBy = property.annotation(Names.MAPPED_BY);
        String reference = mappedBy == null
                ? target.relations(RelationKind.REF, model.type()).get(0).name()
                : mappedBy.text("value");
        return CodeBlock.of("$S", reference);
    }

    private CodeBlock link(
            ModelDescription model,
            PropertyDescription property,
            ModelDescription target,
            List<ModelDescription> targets,
            TypeReferences types) {
        LinkPlan plan = LinkPlan.of(model, property, target);
        if (plan instanceof LinkPlan.Made made) {
            boolean several = models.keyColumns(model).size() > 1
                    || models.keyColumns(target).size() > 1;
            return CodeBlock.of(
                    "$S, $S, $L, $L",
                    made.schema(),
                    made.table(),
                    linkColumns(made.ownerColumn(), models.keyColumns(model), several, types),
                    linkColumns(made.targetColumn(), models.keyColumns(target), several, types));
        }
        if (plan instanceof LinkPlan.MappedBy mappedBy) {
            return CodeBlock.of("$S", mappedBy.property());
        }
        ModelDescription through = Objects.requireNonNull(models.find(((LinkPlan.Through) plan).model()));
        targets.add(through);
        return CodeBlock.of(
                "$L, $S, $S",
                targets.size() - 1,
                LinkPlan.reference(through, model).name(),
                LinkPlan.reference(through, target).name());
    }

    /** {@code book_id}; of a key of several columns {@code line_order_id}, {@code line_position}. */
    private static CodeBlock linkColumns(String name, List<KeyColumn> key, boolean several, TypeReferences types) {
        if (!several) {
            return CodeBlock.of("$S", name);
        }
        String prefix = name.substring(0, name.length() - "id".length());
        List<CodeBlock> names = key.stream()
                .map(column -> CodeBlock.of("$S", key.size() == 1 ? name : prefix + column.column()))
                .toList();
        return CodeBlock.of("$L.of($L)", types.of(ClassName.get(List.class)), CodeBlock.join(names, ", "));
    }

    private ModelDescription target(PropertyDescription property) {
        return Objects.requireNonNull(models.find(((PropertyType.Relation) property.type()).target()));
    }

    /** {@code author()} follows {@code author}; where every table has such a method, {@code authorPath()} does. */
    Map<String, String> paths(ModelDescription model) {
        FreeNames methods = new FreeNames(inheritedMethods);
        Map<String, String> paths = new LinkedHashMap<>();
        for (PropertyDescription property : model.properties()) {
            if (property.relation(RelationKind.REF) != null) {
                paths.put(property.name(), methods.take(property.name(), "Path"));
            }
        }
        return paths;
    }
}
