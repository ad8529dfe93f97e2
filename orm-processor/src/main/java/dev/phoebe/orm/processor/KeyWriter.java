package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how keys are read: that of the model, and those of the references in it. */
final class KeyWriter {

    private KeyWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        type.addMethod(key(plan));
        for (ColumnPlan column : plan.references()) {
            type.addMethod(referenceKey(plan, column));
        }
    }

    private static MethodSpec key(TablePlan plan) {
        MethodSpec.Builder method = Specs.override("key")
                .addModifiers(Modifier.PUBLIC)
                .returns(Specs.nullable(plan.keyType()))
                .addParameter(plan.model().type(), "model");
        if (plan.keys().size() > 1) {
            composite(plan, method);
            return method.build();
        }
        ColumnPlan key = plan.keys().get(0);
        boolean counted = KeyRules.generation(plan.model(), key.property()).equals(KeyRules.IDENTITY);
        if (key.property().isPrimitive() && counted) {
            // a primitive cannot be null: what has no key yet has 0
            method.addStatement("$T key = $L", key.property().declared(), key.stored("model"));
            method.addStatement("return key == 0 ? null : key");
        } else {
            method.addStatement("return $L", key.stored("model"));
        }
        return method.build();
    }

    private static void composite(TablePlan plan, MethodSpec.Builder method) {
        List<CodeBlock> missing = new ArrayList<>();
        List<CodeBlock> parts = new ArrayList<>();
        for (ColumnPlan key : plan.keys()) {
            String part = "part" + parts.size();
            method.addStatement("$T $L = $L", partType(key), part, key.stored("model"));
            parts.add(CodeBlock.of("$L", part));
            if (!key.property().isPrimitive()) {
                missing.add(CodeBlock.of("$L == null", part));
            }
        }
        CodeBlock whole = CodeBlock.of("$T.of($L)", Names.KEY, CodeBlock.join(parts, ", "));
        if (missing.isEmpty()) {
            method.addStatement("return $L", whole);
        } else {
            method.addStatement("return $L ? null : $L", CodeBlock.join(missing, " || "), whole);
        }
    }

    private static TypeName partType(ColumnPlan key) {
        return key.isReference() ? key.value().type() : key.property().declared();
    }

    private static MethodSpec referenceKey(TablePlan plan, ColumnPlan column) {
        ModelDescription target = column.requireTarget();
        ClassName targetType = target.type();
        return MethodSpec.methodBuilder(column.keyMethod())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Specs.nullable(column.value().type()))
                .addParameter(plan.model().type(), "model")
                .addStatement("$T ref = $L", ParameterizedTypeName.get(Names.REF, targetType), column.read("model"))
                .addStatement(
                        "return ref == null ? null : ($T) $T.key(ref, $T.$L::key)",
                        column.value().type(),
                        Names.REFS,
                        target.tableType(),
                        target.constant())
                .build();
    }
}
