package dev.phoebe.orm.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes how a projection is selected: {@code CardProjection.of()} of a record {@code Card}. */
final class ProjectionWriter {

    private final boolean generatedAnnotation;
    private final boolean importJavaLang;

    ProjectionWriter(boolean generatedAnnotation, boolean importJavaLang) {
        this.generatedAnnotation = generatedAnnotation;
        this.importJavaLang = importJavaLang;
    }

    /** {@code CardProjection} of {@code Card}; {@code Shop_CardProjection} of a record inside {@code Shop}. */
    static ClassName type(TypeElement projection) {
        ClassName name = ClassName.get(projection);
        return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Projection");
    }

    String write(TypeElement projection, ModelDescription model, List<ProjectionPart> parts, boolean visible) {
        ClassName name = type(projection);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("How {@link $T} is selected.\n", ClassName.get(projection))
                .addAnnotation(Names.NULL_MARKED)
                .addAnnotation(Specs.warnings("deprecation", "removal", "NullAway"))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (generatedAnnotation) {
            type.addAnnotation(AnnotationSpec.builder(Names.GENERATED)
                    .addMember("value", "$S", ModelProcessor.class.getName())
                    .build());
        }
        if (visible) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addMethod(usual(projection, model, parts));
        type.addMethod(factory(projection, model, parts));
        return Tidy.tidy(JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(!importJavaLang)
                .build()
                .toString());
    }

    private static MethodSpec.Builder method(TypeElement projection) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Names.SELECTABLE, ClassName.get(projection)));
    }

    private static void addArguments(List<ProjectionPart> parts, MethodSpec.Builder method) {
        parts.stream()
                .filter(part -> !part.argument().isEmpty())
                .forEach(part -> method.addParameter(
                        ParameterizedTypeName.get(Names.SELECTABLE, part.type()), part.argument()));
    }

    private static MethodSpec usual(TypeElement projection, ModelDescription model, List<ProjectionPart> parts) {
        MethodSpec.Builder method = method(projection).addJavadoc("Selected from the table itself.\n");
        addArguments(parts, method);
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$T.$L", model.tableType(), model.constant()));
        parts.stream()
                .filter(part -> !part.argument().isEmpty())
                .forEach(part -> arguments.add(CodeBlock.of("$L", part.argument())));
        return method.addStatement("return of($L)", CodeBlock.join(arguments, ", "))
                .build();
    }

    private static MethodSpec factory(TypeElement projection, ModelDescription model, List<ProjectionPart> parts) {
        MethodSpec.Builder method = method(projection)
                .addJavadoc("Selected from one occurrence of the table: an alias, or the end of a path.\n")
                .addParameter(model.tableType(), "table");
        addArguments(parts, method);
        List<String> names = new ArrayList<>();
        FreeNames free = new FreeNames(
                parts.stream().map(ProjectionPart::argument).toList());
        for (ProjectionPart part : parts) {
            String name = free.take("part" + names.size(), "_");
            names.add(name);
            method.addStatement(
                    "$T $L = $L", ParameterizedTypeName.get(Names.SELECTABLE, part.type()), name, part.selected());
        }
        CodeBlock.Builder readers = CodeBlock.builder();
        List<CodeBlock> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String reader = free.take("reader" + i, "_");
            readers.addStatement(
                    "$T $L = parts.next($L)",
                    ParameterizedTypeName.get(Names.ROW_READER, parts.get(i).type()),
                    reader,
                    names.get(i));
            values.add(CodeBlock.of("$L.read(row, at)", reader));
        }
        return method.addCode(CodeBlock.builder()
                        .add("return $T.row($T.of($L), parts -> {\n$>", Names.PROJECTIONS, Names.LIST, String.join(", ", names))
                        .add(readers.build())
                        .addStatement(
                                "return (row, at) -> new $T($L)",
                                ClassName.get(projection),
                                CodeBlock.join(values, ", "))
                        .add("$<});\n")
                        .build())
                .build();
    }
}
