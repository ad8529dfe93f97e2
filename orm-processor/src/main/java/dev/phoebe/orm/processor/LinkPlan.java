package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the table between the two sides of a many-to-many relation comes from. */
sealed interface LinkPlan {

    /**
     * One that Phoebe makes.
     *
     * @param schema its schema, that of the owner's table unless it is said; empty for none
     * @param named whether the model names it
     */
    record Made(String schema, String table, String ownerColumn, String targetColumn, boolean named)
            implements LinkPlan {

        boolean isSameTable(Made other) {
            return schema.equals(other.schema) && table.equals(other.table);
        }
    }

    /** The table of a model. */
    record Through(ClassName model) implements LinkPlan {}

    /** That of the property on the other side. */
    record MappedBy(String property) implements LinkPlan {}

    /** What the annotation says, without looking whether it can be. */
    static LinkPlan of(ModelDescription owner, PropertyDescription property, ModelDescription target) {
        AnnotationFacts link = property.annotation(Names.LINK);
        if (link != null && link.isExplicit("mappedBy")) {
            return new MappedBy(link.text("mappedBy"));
        }
        if (link != null && link.value("through").content() instanceof ClassName through) {
            return new Through(through);
        }
        return made(owner, property, target, link);
    }

    private static Made made(
            ModelDescription owner,
            PropertyDescription property,
            ModelDescription target,
            @Nullable AnnotationFacts link) {
        String table = link == null ? "" : link.text("table");
        String schema = link == null ? "" : link.text("schema");
        String ownSchema = owner.model().text("schema");
        String ownerColumn = Text.snake(owner.type().simpleName()) + "_id";
        String targetColumn = Text.snake(target.type().simpleName()) + "_id";
        if (targetColumn.equals(ownerColumn)) {
            // both sides are of one kind: the property tells what the other one is
            targetColumn = Text.singular(Text.snake(property.name())) + "_id";
        }
        if (targetColumn.equals(ownerColumn)) {
            targetColumn = "related_id";
        }
        return new Made(
                schema.isEmpty() ? ownSchema : schema,
                table.isEmpty() ? owner.tableName() + "_" + target.tableName() : table,
                ownerColumn,
                targetColumn,
                !table.isEmpty() || !schema.isEmpty());
    }

    /** The only reference of a link model to one side. */
    static PropertyDescription reference(ModelDescription through, ModelDescription side) {
        return Objects.requireNonNull(
                through.relations(RelationKind.REF, side.type()).get(0));
    }
}
