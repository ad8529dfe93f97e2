package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes how the key of a model is read where it is a primitive: what has no key yet has 0. All others need no code. */
final class KeyWriter {

    private KeyWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        ColumnPlan key = plan.keys().get(0);
        boolean counted = KeyRules.generation(plan.model(), key.property()).equals(KeyRules.IDENTITY);
        if (plan.keys().size() > 1 || !key.property().isPrimitive() || !counted) {
            return;
        }
        type.addMethod(Specs.override("key")
                .addModifiers(Modifier.PUBLIC)
                .returns(Specs.nullable(plan.keyType()))
                .addParameter(plan.model().type(), "model")
                .addStatement("$T key = $L", key.property().declared(), key.read("model"))
                .addStatement("return key == 0 ? null : key")
                .build());
    }
}
