package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        writer.bind().ifPresent(type::addMethod);
        type.addMethod(writer.with());
        type.addMethod(writer.create());
    }

    private MethodSpec value() {
        Switch cases = Switch.expression("property");
        for (ColumnPlan column : plan.columns()) {
            cases.add(column.field(), column.read("model"));
        }
        for (int i = 0; i < plan.collections().size(); i++) {
            PropertyDescription property = plan.collections().get(i).property();
            String read = Objects.requireNonNull(property.access().read());
            cases.add(plan.columns().size() + i, CodeBlock.of("model.$L", read));
        }
        return Specs.override("value")
                .addModifiers(Modifier.PROTECTED)
                .returns(Specs.nullableObject())
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "property")
                .addCode(cases.code())
                .build();
    }

    private Optional<MethodSpec> bind() {
        List<ColumnPlan> bound =
                plan.columns().stream().filter(column -> !column.isReference()).toList();
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        Switch cases = Switch.statement("property");
        for (ColumnPlan column : bound) {
            String accessor = column.value().kind().accessor();
            CodeBlock codec = column.value().isList() ? CodeBlock.of("this.$L.codec()", column.name()) : column.codec();
            cases.add(
                    column.field(),
                    accessor == null
                            ? CodeBlock.of("$L.bind(parameters, index, $L)", codec, column.read("model"))
                            : CodeBlock.of("parameters.set$L(index, $L)", accessor, column.read("model")));
        }
        return Optional.of(Specs.override("bind")
                .addModifiers(Modifier.PROTECTED)
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "property")
                .addParameter(Names.PARAMETERS, "parameters")
                .addParameter(TypeName.INT, "index")
                .addException(SQLException.class)
                .addCode(cases.code())
                .build());
    }

    private MethodSpec with() {
        MethodSpec.Builder method = Specs.override("with")
                .addModifiers(Modifier.PROTECTED)
                .returns(model)
                .addParameter(model, "model")
                .addParameter(TypeName.INT, "property")
                .addParameter(Specs.nullableObject(), "value");
        if (plan.model().isRecord()) {
            List<CodeBlock> components =
                    plan.columns().stream().map(ValueWriter::changed).toList();
            return method.addStatement("return $L", construct(components)).build();
        }
        Switch cases = Switch.statement("property");
        for (ColumnPlan column : plan.columns()) {
            cases.add(column.field(), column.write("model", CodeBlock.of("($T) value", column.boxed())));
        }
        for (int i = 0; i < plan.collections().size(); i++) {
            PropertyDescription property = plan.collections().get(i).property();
            String write = Objects.requireNonNull(property.access().write());
            CodeBlock value = CodeBlock.of("($T) value", property.declared());
            cases.add(plan.columns().size() + i, CodeBlock.of("model." + write, value));
        }
        return method.addCode(cases.code()).addStatement("return model").build();
    }

    /** A component of a record in which one has changed, perhaps this one. */
    private static CodeBlock changed(ColumnPlan column) {
        return CodeBlock.of("property == $L ? ($T) value : $L", column.field(), column.boxed(), column.read("model"));
    }

    private CodeBlock construct(List<CodeBlock> arguments) {
        return CodeBlock.of("new $T($Z$L)", model, CodeBlock.join(arguments, ",$W"));
    }

    private MethodSpec create() {
        if (!plan.model().isRecord()) {
            return Specs.override("newModel")
                    .addModifiers(Modifier.PROTECTED)
                    .returns(model)
                    .addStatement("return new $T()", model)
                    .build();
        }
        List<CodeBlock> components =
                plan.columns().stream().map(ValueWriter::component).toList();
        return Specs.override("create")
                .addModifiers(Modifier.PROTECTED)
                .returns(model)
                .addParameter(Names.VALUES, "values")
                .addStatement("return $L", construct(components))
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
}
