package dev.phoebe.orm.processor;

import java.util.Map;

/** Whether each field has a type that a column can hold, and can be reached. */
final class FieldCheck implements Check {

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        for (PropertyDescription property : model.properties()) {
            type(property, findings);
            nullness(property, findings);
            if (model.isRecord()) {
                component(property, findings);
            } else if (!property.isUnusable()) {
                access(property, findings);
            }
            placement(property, findings);
        }
    }

    private static void type(PropertyDescription property, Findings findings) {
        if (property.type() instanceof PropertyType.Unresolved unresolved) {
            findings.add(Problem.UNRESOLVED_TYPE, property.place(), unresolved.text());
        }
        if (property.type() instanceof PropertyType.Unsupported unsupported) {
            findings.add(
                    Problem.UNSUPPORTED_TYPE,
                    property.place(),
                    property.label(),
                    unsupported.text(),
                    unsupported.hint());
        }
        if (property.type() instanceof PropertyType.Aimless aimless) {
            String kind = aimless.kind().type().simpleName();
            findings.add(Problem.AIMLESS_RELATION, property.place(), property.label(), aimless.text(), kind);
        }
    }

    private static void nullness(PropertyDescription property, Findings findings) {
        if (property.nullable() && property.isPrimitive()) {
            findings.add(
                    Problem.NULLABLE_PRIMITIVE,
                    property.place(),
                    property.label(),
                    Text.type(property.declared().box()));
        }
        boolean matters = property.isColumn() && !property.isPrimitive() && !property.isId() && !property.isVersion();
        if (property.nullness() == ClassFiles.Nullness.UNKNOWN && matters) {
            findings.add(Problem.UNKNOWN_NULLNESS, property.place(), property.label());
        }
        AnnotationFacts notNull = property.annotation(Names.NOT_NULL);
        if (notNull != null && property.isColumnNullable() && !property.isPrimitive()) {
            findings.add(Problem.NOT_NULL_NULLABLE, notNull.place(), property.label());
        }
    }

    private static void component(PropertyDescription property, Findings findings) {
        if (property.has(Names.TRANSIENT)) {
            findings.add(Problem.TRANSIENT_COMPONENT, property.place(), property.label());
        }
        if (property.type() instanceof PropertyType.Relation relation && relation.kind() != RelationKind.REF) {
            findings.add(
                    Problem.COLLECTION_IN_RECORD,
                    property.place(),
                    property.label(),
                    relation.kind().type().simpleName());
        }
    }

    private static void access(PropertyDescription property, Findings findings) {
        Access access = property.access();
        if (access.fixed()) {
            findings.add(Problem.FINAL_FIELD, property.place(), property.label());
        } else if (access.read() == null || access.write() == null) {
            String name = Text.capitalized(property.name());
            String getter = "get" + name + "()";
            String setter = "set" + name + "(...)";
            String missing =
                    access.read() != null ? setter : access.write() != null ? getter : getter + " and " + setter;
            findings.add(Problem.NO_ACCESS, property.place(), property.label(), missing);
        }
    }

    private static void placement(PropertyDescription property, Findings findings) {
        if (property.isUnusable()) {
            return;
        }
        boolean collection = property.isCollection();
        Map<String, Boolean> placed = Map.of(
                Names.ID,
                !collection,
                Names.COLUMN,
                !collection,
                Names.ON_DELETE,
                property.relation(RelationKind.REF) != null,
                Names.MAPPED_BY,
                property.relation(RelationKind.BACKREF) != null,
                Names.LINK,
                property.relation(RelationKind.MANY_TO_MANY) != null);
        property.annotations().forEach((name, facts) -> {
            if (!placed.getOrDefault(name, true)) {
                String simpleName = name.substring(name.lastIndexOf('.') + 1);
                findings.add(
                        Problem.MISPLACED_ANNOTATION, facts.place(), simpleName, property.label(), belongsOn(name));
            }
        });
    }

    private static String belongsOn(String annotation) {
        return switch (annotation) {
            case Names.ON_DELETE -> "a Ref";
            case Names.MAPPED_BY -> "a Backref";
            case Names.LINK -> "a ManyToMany";
            default -> "a column";
        };
    }
}
