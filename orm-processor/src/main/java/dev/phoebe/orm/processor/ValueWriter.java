package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.sql.SQLException;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how the values of an object are read, bound and changed, column by column. */
final class ValueWriter {

    private final TablePlan plan;
    private final ClassName model;

    private ValueWriter(TablePlan plan) {
        this.plan = plan;
        this.model = plan.model().type();
    }

    static void write(TablePlan plan, TypeSpec.Builder type) {
        ValueWriter writer = new ValueWriter(plan);
        type.addMethod(writer.value());
        type.addMethod(writer.bind());
        type.addMethod(writer.with());
        type.addMethod(writer.create());
    }

    private MethodSpec value() {
        Switch cases = Switch.expression("column");
        for (ColumnPlan column : plan.columns()) {
            cases.add(column.ordinal(), column.stored("model"));
        }
        return Specs.override("value")
                .addModifiers(Modifier.PROTECTED)
                .returns(Specs.nullableObject())
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "column")
                .addCode(cases.code())
                .build();
    }

    private MethodSpec bind() {
        Switch cases = Switch.statement("column");
        for (ColumnPlan column : plan.columns()) {
            String accessor = column.value().kind().accessor();
            CodeBlock codec = column.value().isList() ? CodeBlock.of("this.$L.codec()", column.name()) : column.codec();
            cases.add(
                    column.ordinal(),
                    accessor == null
                            ? CodeBlock.of("$L.bind(parameters, index, $L)", codec, column.stored("model"))
                            : CodeBlock.of("parameters.set$L(index, $L)", accessor, column.stored("model")));
        }
        return Specs.override("bind")
                .addModifiers(Modifier.PROTECTED)
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "column")
                .addParameter(Names.PARAMETERS, "parameters")
                .addParameter(TypeName.INT, "index")
                .addException(SQLException.class)
                .addCode(cases.code())
                .build();
    }

    private MethodSpec with() {
        boolean rebuilt = plan.model().isRecord();
        Switch cases = rebuilt ? Switch.expression("column") : Switch.statement("column");
        for (ColumnPlan column : plan.columns()) {
            CodeBlock value = CodeBlock.of("($T) value", column.boxed());
            cases.add(column.ordinal(), rebuilt ? copy(column, value) : column.write("model", value));
        }
        MethodSpec.Builder method = unchecked(Specs.override("with"))
                .addModifiers(Modifier.PROTECTED)
                .returns(model)
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "column")
                .addParameter(Specs.nullableObject(), "value")
                .addCode(cases.code());
        return rebuilt ? method.build() : method.addStatement("return model").build();
    }

    /** The record with another value in one component. */
    private CodeBlock copy(ColumnPlan changed, CodeBlock value) {
        List<CodeBlock> arguments = plan.columns().stream()
                .map(column -> column.ordinal() == changed.ordinal() ? value : column.read("model"))
                .toList();
        return construct(arguments);
    }

    private CodeBlock construct(List<CodeBlock> arguments) {
        return CodeBlock.of("new $T($Z$L)", model, CodeBlock.join(arguments, ",$W"));
    }

    private MethodSpec create() {
        MethodSpec.Builder method =
                plan.model().isRecord() ? unchecked(Specs.override("create")) : Specs.override("create");
        method.addModifiers(Modifier.PROTECTED).returns(model).addParameter(Names.VALUES, "values");
        if (plan.model().isRecord()) {
            return method.addStatement(
                            "return $L",
                            construct(plan.columns().stream()
                                    .map(ValueWriter::component)
                                    .toList()))
                    .build();
        }
        return method.addStatement("$T model = new $T()", model, model)
                .beginControlFlow(
                        "for (int column = 0; column < $L; column++)",
                        plan.columns().size())
                .beginControlFlow("if (values.has(column))")
                .addStatement("with(model, column, values.get(column))")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return model")
                .build();
    }

    private static CodeBlock component(ColumnPlan column) {
        CodeBlock value = CodeBlock.of("($T) values.get($L)", column.boxed(), column.ordinal());
        if (!column.property().isPrimitive()) {
            return value;
        }
        String zero = column.value().kind() == ValueKind.BOOLEAN ? "false" : "0";
        String cast = column.value().kind() == ValueKind.SHORT ? "(short) " : "";
        return CodeBlock.of("values.has($L) ? $L : $L$L", column.ordinal(), value, cast, zero);
    }

    /**
     * A null goes into fields that are not null where the database says so, and the casts of references and lists are not
     * checked.
     */
    private MethodSpec.Builder unchecked(MethodSpec.Builder method) {
        boolean checked = plan.columns().stream()
                .noneMatch(column -> column.isReference() || column.value().isList());
        return method.addAnnotation(checked ? Specs.warnings("NullAway") : Specs.warnings("unchecked", "NullAway"));
    }
}
