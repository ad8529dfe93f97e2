package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes how the relations of an object are read and filled in. */
final class RelationWriter {

    private RelationWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        List<PropertyDescription> relations = plan.relations();
        if (relations.isEmpty()) {
            return;
        }
        ClassName model = plan.model().type();
        Switch reads = Switch.expression("relation");
        Switch writes = Switch.statement("relation");
        for (int number = 0; number < relations.size(); number++) {
            PropertyDescription property = relations.get(number);
            reads.add(
                    number,
                    CodeBlock.of(
                            "model.$L", Objects.requireNonNull(property.access().read())));
            if (!plan.model().isRecord()) {
                writes.add(
                        number,
                        CodeBlock.of(
                                "model."
                                        + Objects.requireNonNull(
                                                property.access().write()),
                                CodeBlock.of("($T) value", property.declared())));
            }
        }
        type.addMethod(Specs.override("relation")
                .addModifiers(Modifier.PROTECTED)
                .returns(Specs.nullableObject())
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "relation")
                .addCode(reads.code())
                .build());
        if (!plan.model().isRecord()) {
            type.addMethod(Specs.override("setRelation")
                    .addAnnotation(Specs.warnings("unchecked", "NullAway"))
                    .addModifiers(Modifier.PROTECTED)
                    .addParameter(model, "model")
                    .addParameter(TypeName.INT, "relation")
                    .addParameter(Specs.nullableObject(), "value")
                    .addCode(writes.code())
                    .build());
        }
    }
}
