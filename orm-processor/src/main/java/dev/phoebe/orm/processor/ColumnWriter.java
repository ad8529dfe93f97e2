package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.math.RoundingMode;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the fields of a table: one for each column, one for each relation to many. */
final class ColumnWriter {

    private ColumnWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        ClassName model = plan.model().type();
        for (ColumnPlan column : plan.columns()) {
            for (ColumnPlan.Part part : column.parts()) {
                CodeBlock definition = definition(plan, column.property(), part.settings(), part.codec());
                type.addField(FieldSpec.builder(
                                ColumnPlan.plainType(model, part.value()),
                                part.field(),
                                Modifier.PUBLIC,
                                Modifier.FINAL)
                        .addJavadoc(
                                "The column $L.\n", Docs.code(part.settings().name()))
                        .initializer(plain(part.value(), definition))
                        .build());
            }
            FieldSpec.Builder field = FieldSpec.builder(
                            column.columnType(model), column.name(), Modifier.PUBLIC, Modifier.FINAL)
                    .initializer(initializer(plan, column));
            if (!column.isComposite()
                    && !column.settings().name().equals(ColumnSettings.usualName(column.property()))) {
                field.addJavadoc("The column $L.\n", Docs.code(column.settings().name()));
            }
            type.addField(field.build());
        }
        for (CollectionPlan collection : plan.collections()) {
            type.addField(collection(collection, model));
        }
    }

    private static FieldSpec collection(CollectionPlan plan, ClassName model) {
        boolean backref = plan.kind() == RelationKind.BACKREF;
        ClassName target = plan.target().type();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                backref ? Names.BACKREF_PATH : Names.MANY_TO_MANY_PATH, model, target),
                        plan.property().name(),
                        Modifier.PUBLIC,
                        Modifier.FINAL)
                .addJavadoc(
                        backref
                                ? "The rows of {@link $T} that refer to a row.\n"
                                : "The rows of {@link $T} that are linked with a row.\n",
                        target)
                .initializer("$L($S, $L)", plan.maker(), plan.property().name(), plan.source())
                .build();
    }

    private static CodeBlock initializer(TablePlan plan, ColumnPlan column) {
        if (column.isComposite()) {
            return CodeBlock.of(
                    "compositeRef($S, $L, $L)",
                    column.name(),
                    action(plan, column.property()),
                    column.parts().size());
        }
        CodeBlock definition = definition(plan, column.property(), column.settings(), column.codec());
        if (column.isReference()) {
            String references = ColumnSettings.references(column.property());
            if (!references.isEmpty()) {
                return CodeBlock.of("ref($L, $L, $S)", definition, action(plan, column.property()), references);
            }
            return onDelete(column.property()).equals("RESTRICT")
                    ? CodeBlock.of("ref($L)", definition)
                    : CodeBlock.of("ref($L, $L)", definition, action(plan, column.property()));
        }
        return plain(column.value(), definition);
    }

    private static CodeBlock action(TablePlan plan, PropertyDescription property) {
        return CodeBlock.of("$L.$L", plan.types().of(Names.REFERENCE_ACTION), onDelete(property));
    }

    /** A column that is no reference. */
    private static CodeBlock plain(ValueType value, CodeBlock definition) {
        return switch (value.kind().family()) {
            case TEXT -> CodeBlock.of("string($L)", definition);
            case TRUTH -> CodeBlock.of("bool($L)", definition);
            case NUMBER -> CodeBlock.of("$L($L)", number(value.kind()), definition);
            case TEMPORAL -> CodeBlock.of("temporal($L)", definition);
            case ORDERED -> CodeBlock.of("comparable($L)", definition);
            case ARRAY -> CodeBlock.of("array($L)", definition);
            case BINARY -> CodeBlock.of("binary($L)", definition);
            case DOCUMENT -> CodeBlock.of("json($L)", definition);
        };
    }

    private static String number(ValueKind kind) {
        return switch (kind) {
            case SHORT -> "smallint";
            case INTEGER -> "integer";
            case LONG -> "bigint";
            case FLOAT -> "real";
            case DOUBLE -> "doublePrecision";
            default -> "decimal";
        };
    }

    private static String onDelete(PropertyDescription property) {
        AnnotationFacts onDelete = property.annotation(Names.ON_DELETE);
        return onDelete == null ? "RESTRICT" : onDelete.text("value");
    }

    private static CodeBlock definition(
            TablePlan plan, PropertyDescription property, ColumnSettings settings, CodeBlock codec) {
        CodeBlock.Builder code = CodeBlock.builder().add("column($S, ", property.name());
        if (!settings.name().equals(property.name())) {
            code.add("$S, ", settings.name());
        }
        code.add("$L)", codec);
        if (property.isId()) {
            String generation = KeyRules.generation(plan.model(), property);
            if (generation.equals(KeyRules.IDENTITY)) {
                code.add(".asIdentity()");
            } else {
                code.add(".asKey($L.$L)", plan.types().of(Names.KEY_GENERATION), generation);
            }
        }
        if (settings.maxLength() == Integer.MAX_VALUE) {
            code.add(".maxLength($L.MAX_VALUE)", plan.types().of(ClassName.get(Integer.class)));
        } else if (settings.maxLength() > 0) {
            code.add(".maxLength($L)", settings.maxLength());
        }
        if (settings.digits() != null) {
            ColumnSettings.Digits digits = Objects.requireNonNull(settings.digits());
            code.add(".digits($L, $L)", digits.precision(), digits.scale());
        }
        if (!settings.rounding().equals("REFUSE")) {
            code.add(".rounded($L.$L)", plan.types().of(ClassName.get(RoundingMode.class)), settings.rounding());
        }
        addIf(property.isColumnNullable(), ".asNullable()", code);
        addIf(settings.unique(), ".asUnique()", code);
        addIf(settings.indexed(), ".asIndexed()", code);
        addIf(!settings.updatable(), ".notUpdatable()", code);
        addIf(property.isVersion(), ".asVersion()", code);
        return code.build();
    }

    private static void addIf(boolean wanted, String call, CodeBlock.Builder code) {
        if (wanted) {
            code.add(call);
        }
    }
}
