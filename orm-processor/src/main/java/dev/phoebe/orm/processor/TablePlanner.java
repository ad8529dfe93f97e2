package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.phoebe.orm.processor.Models.KeyColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
        FreeNames names = new FreeNames(
                model.properties().stream().map(PropertyDescription::name).toList());
        names.take(model.constant(), "_");
        Map<ClassName, String> codecs = new LinkedHashMap<>();
        List<ColumnPlan> columns = new ArrayList<>();
        for (PropertyDescription property : model.columns()) {
            Optional<ColumnPlan> column = column(property, columns.size(), codecs, names);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(new TablePlan(
                model,
                KeyRules.keyType(model, models),
                columns,
                model.collections().stream()
                        .map(property -> collection(model, property))
                        .toList(),
                codecs,
                paths(model),
                names));
    }

    private Optional<ColumnPlan> column(
            PropertyDescription property, int ordinal, Map<ClassName, String> codecs, FreeNames names) {
        ColumnSettings settings = ColumnSettings.of(property);
        if (property.type() instanceof PropertyType.Simple simple) {
            CodeBlock codec = codec(simple.value(), codecs, names);
            return Optional.of(new ColumnPlan(ordinal, property, settings, simple.value(), codec, null));
        }
        ModelDescription target = target(property);
        Optional<KeyColumn> key = models.key(target);
        return key.map(column -> new ColumnPlan(
                ordinal,
                property,
                sizedLike(column.settings(), settings),
                column.type(),
                codec(column.type(), codecs, names),
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

    private static CodeBlock codec(ValueType value, Map<ClassName, String> codecs, FreeNames names) {
        ValueType element = value.element();
        if (element != null) {
            return CodeBlock.of("$T.listOf($L)", Names.CODECS, codec(element, codecs, names));
        }
        if (!value.isEnum()) {
            return CodeBlock.of("$T.$L", Names.CODECS, value.kind());
        }
        ClassName type = (ClassName) value.type();
        return CodeBlock.of(
                "$L", codecs.computeIfAbsent(type, t -> names.take(Text.constant(t.simpleName()), "_CODEC")));
    }

    private CollectionPlan collection(ModelDescription model, PropertyDescription property) {
        ModelDescription target = target(property);
        PropertyType.Relation relation = (PropertyType.Relation) property.type();
        return relation.kind() == RelationKind.BACKREF
                ? new CollectionPlan(property, relation.kind(), target, "backref", reference(model, property, target))
                : new CollectionPlan(property, relation.kind(), target, "manyToMany", link(model, property, target));
    }

    private static CodeBlock reference(ModelDescription model, PropertyDescription property, ModelDescription target) {
        AnnotationFacts mappedBy = property.annotation(Names.MAPPED_BY);
        String reference = mappedBy == null
                ? target.relations(RelationKind.REF, model.type()).get(0).name()
                : mappedBy.text("value");
        return CodeBlock.of("table -> table.$L", reference);
    }

    private CodeBlock link(ModelDescription model, PropertyDescription property, ModelDescription target) {
        LinkPlan plan = LinkPlan.of(model, property, target);
        if (plan instanceof LinkPlan.Made made) {
            return CodeBlock.of(
                    "() -> $T.made($S, $S, $S, $S)",
                    Names.LINK_TABLE,
                    made.schema(),
                    made.table(),
                    made.ownerColumn(),
                    made.targetColumn());
        }
        if (plan instanceof LinkPlan.MappedBy mappedBy) {
            return CodeBlock.of(
                    "() -> $T.$L.$L.link().reversed()", target.tableType(), target.constant(), mappedBy.property());
        }
        ModelDescription through = Objects.requireNonNull(models.find(((LinkPlan.Through) plan).model()));
        return CodeBlock.of(
                "() -> $T.through($T.$L.$L, $T.$L.$L)",
                Names.LINK_TABLE,
                through.tableType(),
                through.constant(),
                LinkPlan.reference(through, model).name(),
                through.tableType(),
                through.constant(),
                LinkPlan.reference(through, target).name());
    }

    private ModelDescription target(PropertyDescription property) {
        return Objects.requireNonNull(models.find(((PropertyType.Relation) property.type()).target()));
    }

    /** {@code author()} follows {@code author}; where every table has such a method, {@code authorPath()} does. */
    private Map<String, String> paths(ModelDescription model) {
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
