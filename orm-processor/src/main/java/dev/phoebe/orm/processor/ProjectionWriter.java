package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes how a projection is selected: {@code CardProjection.of()} of a record {@code Card}. */
final class ProjectionWriter {

    private final SourceFormat format;

    ProjectionWriter(SourceFormat format) {
        this.format = format;
    }

    String write(ProjectionPlan plan) {
        TypeSpec.Builder type = type(plan.record())
                .addJavadoc("How {@link $T} is selected.\n", plan.record())
                .addAnnotation(Names.NULL_MARKED)
                // a null goes into components that are not null where the database says so, and a record is null
                // without a row
                .addAnnotation(Specs.warnings("NullAway", "deprecation", "removal"))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(ofTable(plan))
                .addMethod(ofOccurrence(plan));
        format.mark(type);
        if (plan.visible()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return format.text(ProjectionPlan.type(plan.record()), type.build());
    }

    /** A class that has nothing of a projection but its name. */
    String writeStandIn(ClassName record) {
        return format.text(
                ProjectionPlan.type(record),
                type(record)
                        .addJavadoc("Stands in for a projection that could not be written.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .build());
    }

    private static TypeSpec.Builder type(ClassName record) {
        return TypeSpec.classBuilder(ProjectionPlan.type(record));
    }

    private static MethodSpec ofTable(ProjectionPlan plan) {
        MethodSpec.Builder method = method(plan).addJavadoc("Selected from the table itself.\n");
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(
                CodeBlock.of("$T.$L", plan.model().tableType(), plan.model().constant()));
        for (ProjectionPlan.Part part : plan.arguments()) {
            addParameter(method, part, part.name());
            arguments.add(CodeBlock.of("$L", part.name()));
        }
        return method.addStatement("return of($L)", CodeBlock.join(arguments, ", "))
                .build();
    }

    private static MethodSpec ofOccurrence(ProjectionPlan plan) {
        MethodSpec.Builder method = method(plan)
                .addJavadoc("Selected from one occurrence of the table: an alias, or the end of a path.\n")
                .addParameter(plan.model().tableType(), ProjectionPlan.TABLE);
        FreeNames names = new FreeNames(List.of(ProjectionPlan.TABLE));
        List<String> parts = new ArrayList<>();
        for (ProjectionPlan.Part part : plan.parts()) {
            parts.add(names.take(part.name(), "_"));
        }
        String all = names.take("parts", "_");
        String row = names.take("row", "_");
        String at = names.take("at", "_");
        CodeBlock.Builder readers = CodeBlock.builder();
        CodeBlock.Builder reading = CodeBlock.builder();
        List<CodeBlock> values = new ArrayList<>();
        List<CodeBlock> missing = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ProjectionPlan.Part part = plan.parts().get(i);
            String name = parts.get(i);
            if (part.argument()) {
                addParameter(method, part, name);
            } else {
                method.addStatement(
                        "$T $L = $L", ParameterizedTypeName.get(Names.SELECTABLE, part.type()), name, part.selected());
            }
            String reader = names.take(part.name() + "Reader", "_");
            readers.addStatement(
                    "$T $L = $L.next($L)", ParameterizedTypeName.get(Names.ROW_READER, part.type()), reader, all, name);
            String value = names.take(part.name() + "Value", "_");
            reading.addStatement("$T $L = $L.read($L, $L)", part.type(), value, reader, row, at);
            if (part.own()) {
                missing.add(CodeBlock.of("$L == null", value));
            }
            String component = String.join(".", plan.record().simpleNames()) + "." + part.name();
            values.add(
                    part.primitive()
                            ? CodeBlock.of("$T.present($L, $S)", Names.PROJECTED_ROW, value, component)
                            : CodeBlock.of("$L", value));
        }
        if (!missing.isEmpty()) { // an outer join has found nothing
            reading.addStatement("if ($L) return null", CodeBlock.join(missing, " && "));
        }
        return method.addCode(
                        "return $T.of($T.of($L), $L -> {\n$>",
                        Names.PROJECTED_ROW,
                        Names.LIST,
                        String.join(", ", parts),
                        all)
                .addCode(readers.build())
                .addCode("return ($L, $L) -> {\n$>", row, at)
                .addCode(reading.build())
                .addStatement("return new $T($L)", plan.record(), CodeBlock.join(values, ", "))
                .addCode("$<};\n$<});\n")
                .build();
    }

    private static MethodSpec.Builder method(ProjectionPlan plan) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Names.SELECTABLE, plan.record()));
    }

    private static void addParameter(MethodSpec.Builder method, ProjectionPlan.Part part, String name) {
        method.addParameter(ParameterizedTypeName.get(Names.SELECTABLE, part.type()), name);
    }
}
