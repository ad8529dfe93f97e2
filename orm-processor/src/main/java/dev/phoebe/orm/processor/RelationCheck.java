package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether references lead to models, and back. */
final class RelationCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        for (PropertyDescription property : model.properties()) {
            if (property.type() instanceof PropertyType.Relation relation) {
                ModelDescription target = models.find(relation.target());
                if (target == null) {
                    findings.add(
                            Problem.TARGET_NOT_MODEL, property.place(), property.label(), label(relation.target()));
                } else if (models.lacksTable(target)) {
                    findings.add(
                            Problem.TARGET_WITHOUT_TABLE,
                            property.place(),
                            property.label(),
                            target.label(),
                            target.tableType().simpleName());
                } else if (relation.kind() == RelationKind.REF) {
                    reference(property, target, models, findings);
                } else if (relation.kind() == RelationKind.BACKREF) {
                    back(model, property, target, findings);
                }
            }
        }
    }

    private static void reference(
            PropertyDescription property, ModelDescription target, Models models, Findings findings) {
        String unique = ColumnSettings.references(property);
        if (!unique.isEmpty()) {
            unique(property, target, unique, findings);
        }
        List<String> names = ColumnSettings.columnNames(property);
        int parts = models.columns(property).size();
        if (!names.isEmpty() && names.size() != parts && parts > 0) {
            findings.add(
                    Problem.COLUMN_NAMES,
                    Objects.requireNonNull(property.annotation(Names.COLUMN)).placeOf("columns"),
                    property.label(),
                    target.label(),
                    parts,
                    names.size());
        }
        AnnotationFacts onDelete = property.annotation(Names.ON_DELETE);
        if (onDelete != null && onDelete.text("value").equals("SET_NULL") && !property.isColumnNullable()) {
            findings.add(Problem.SET_NULL_ON_NOT_NULL, onDelete.place(), property.label());
        }
    }

    private static void unique(
            PropertyDescription property, ModelDescription target, String unique, Findings findings) {
        Optional<PropertyDescription> referred = target.property(unique);
        String reason = null;
        if (referred.isEmpty()) {
            List<String> known =
                    target.columns().stream().map(PropertyDescription::name).toList();
            reason = "there is no such property" + Text.suggestion(unique, known);
        } else if (!(referred.get().type() instanceof PropertyType.Simple simple)
                || KeyCheck.NO_KEYS.contains(simple.value().kind())) {
            reason = "no row is found reliably by its type";
        } else if (!ColumnSettings.of(referred.get()).unique()
                && !(referred.get().isId() && target.keys().size() == 1)) {
            reason = "several rows may have the same value there. Add unique = true to its @Column";
        }
        if (reason != null) {
            findings.add(
                    Problem.REFERENCED_PROPERTY,
                    Objects.requireNonNull(property.annotation(Names.COLUMN)).placeOf("references"),
                    property.label(),
                    target.label(),
                    unique,
                    reason);
        }
    }

    private static void back(
            ModelDescription model, PropertyDescription property, ModelDescription target, Findings findings) {
        List<String> references = target.relations(RelationKind.REF, model.type()).stream()
                .map(PropertyDescription::name)
                .toList();
        AnnotationFacts mappedBy = property.annotation(Names.MAPPED_BY);
        if (references.isEmpty()) {
            findings.add(Problem.NO_REFERENCE_BACK, property.place(), property.label(), target.label(), model.label());
        } else if (mappedBy != null && !references.contains(mappedBy.text("value"))) {
            String name = mappedBy.text("value");
            findings.add(
                    Problem.UNKNOWN_MAPPED_BY,
                    mappedBy.placeOf("value"),
                    target.label(),
                    name,
                    model.label(),
                    Text.suggestion(name, references));
        } else if (mappedBy == null && references.size() > 1) {
            findings.add(
                    Problem.SEVERAL_REFERENCES_BACK,
                    property.place(),
                    property.label(),
                    String.join(" and ", references),
                    references.get(0));
        }
    }

    private static String label(ClassName type) {
        return String.join(".", type.simpleNames());
    }
}
