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
            FieldSpec.Builder field = FieldSpec.builder(
                            column.columnType(model), column.name(), Modifier.PUBLIC, Modifier.FINAL)
                    .initializer(initializer(plan.model(), column));
            String name = Docs.code(column.settings().name());
            if (column.isReference()) {
                field.addJavadoc(
                        "The column $L: which {@link $T}.\n",
                        name,
                        column.requireTarget().type());
            } else {
                field.addJavadoc("The column $L.\n", name);
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
                .initializer(
                        "$L($Z$S,$W() -> $T.$L,$W$L)",
                        plan.maker(),
                        plan.property().name(),
                        plan.target().tableType(),
                        plan.target().constant(),
                        plan.source())
                .build();
    }

    private static CodeBlock initializer(ModelDescription model, ColumnPlan column) {
        CodeBlock definition = definition(model, column);
        if (column.isReference()) {
            ModelDescription target = column.requireTarget();
            return CodeBlock.of(
                    "ref($Z$L,$W$T.$L,$W() -> $T.$L)",
                    definition,
                    Names.REFERENCE_ACTION,
                    onDelete(column.property()),
                    target.tableType(),
                    target.constant());
        }
        return switch (column.value().kind().family()) {
            case TEXT -> CodeBlock.of("string($Z$L)", definition);
            case TRUTH -> CodeBlock.of("bool($Z$L)", definition);
            case NUMBER -> CodeBlock.of("$L($Z$L)", number(column.value().kind()), definition);
            case TEMPORAL -> CodeBlock.of("temporal($Z$L)", definition);
            case ORDERED -> CodeBlock.of("comparable($Z$L)", definition);
            case ARRAY -> CodeBlock.of("array($Z$L)", definition);
            case BINARY -> CodeBlock.of("binary($Z$L)", definition);
            case DOCUMENT -> CodeBlock.of("json($Z$L)", definition);
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

    private static CodeBlock definition(ModelDescription model, ColumnPlan column) {
        PropertyDescription property = column.property();
        ColumnSettings settings = column.settings();
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, $S, $L)", Names.COLUMN_DEFINITION, column.name(), settings.name(), column.codec());
        if (property.isId()) {
            code.add(".asKey($T.$L)", Names.KEY_GENERATION, KeyRules.generation(model, property));
        }
        if (settings.maxLength() == Integer.MAX_VALUE) {
            code.add(".maxLength($T.MAX_VALUE)", Integer.class);
        } else if (settings.maxLength() > 0) {
            code.add(".maxLength($L)", settings.maxLength());
        }
        if (settings.digits() != null) {
            ColumnSettings.Digits digits = Objects.requireNonNull(settings.digits());
            code.add(".digits($L, $L)", digits.precision(), digits.scale());
        }
        if (!settings.rounding().equals("REFUSE")) {
            code.add(".rounded($T.$L)", RoundingMode.class, settings.rounding());
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
