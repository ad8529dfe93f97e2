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
            Optional<ColumnPlan> column = column(property, columns.size(), codecs, names, types);
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
            collections.add(collection(model, property, targets));
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
            Map<ClassName, String> codecs,
            FreeNames names,
            TypeReferences types) {
        ColumnSettings settings = ColumnSettings.of(property);
        if (property.type() instanceof PropertyType.Simple simple) {
            CodeBlock codec = codec(simple.value(), codecs, names, types);
            return Optional.of(new ColumnPlan(ordinal, ordinal, property, settings, simple.value(), codec, null));
        }
        ModelDescription target = target(property);
        Optional<KeyColumn> key = models.key(target);
        return key.map(column -> new ColumnPlan(
                ordinal,
                ordinal,
                property,
                sizedLike(column.settings(), settings),
                column.type(),
                codec(column.type(), codecs, names, types),
                target));
    }

    private static ColumnSettings sizedLike(ColumnSettings key, ColumnSettings own) {
        return new ColumnSettings(
                own.name(),
                key.maxLength(),
                key.digits(),
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
            ModelDescription model, PropertyDescription property, List<ModelDescription> targets) {
        ModelDescription target = target(property);
        PropertyType.Relation relation = (PropertyType.Relation) property.type();
        return relation.kind() == RelationKind.BACKREF
                ? new CollectionPlan(property, relation.kind(), target, "backref", reference(model, property, target))
                : new CollectionPlan(
                        property, relation.kind(), target, "manyToMany", link(model, property, target, targets));
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
            List<ModelDescription> targets) {
        LinkPlan plan = LinkPlan.of(model, property, target);
        if (plan instanceof LinkPlan.Made made) {
            return CodeBlock.of("$S, $S, $S, $S", made.schema(), made.table(), made.ownerColumn(), made.targetColumn());
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
