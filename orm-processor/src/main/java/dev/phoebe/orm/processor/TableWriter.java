package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class of a table. Equal plans give equal text, byte for byte. */
final class TableWriter {

    private final SourceFormat format;

    TableWriter(SourceFormat format) {
        this.format = format;
    }

    String write(TablePlan plan) {
        return format.text(plan.type(), table(plan));
    }

    /** A class that has nothing of a table but its name. */
    String writeStandIn(ClassName model) {
        ClassName type = TableNames.type(model);
        return format.text(
                type,
                TypeSpec.classBuilder(type)
                        .addJavadoc("Stands in for a table that could not be written.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addField(FieldSpec.builder(
                                        type,
                                        TableNames.constant(model, Set.of()),
                                        Modifier.PUBLIC,
                                        Modifier.STATIC,
                                        Modifier.FINAL)
                                .initializer("null")
                                .build())
                        .build());
    }

    private TypeSpec table(TablePlan plan) {
        ModelDescription model = plan.model();
        TypeSpec.Builder type = TypeSpec.classBuilder(plan.type())
                .addJavadoc("The table $L of {@link $T}.\n", Docs.code(model.tableName()), model.type())
                .addAnnotation(Names.NULL_MARKED)
                .addModifiers(Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Names.ACTIVE_TABLE, model.type(), plan.keyType(), plan.type()));
        format.mark(type);
        // a null goes into fields that are not null where the database says so
        type.addAnnotation(
                isDeprecated(plan)
                        ? Specs.warnings("unchecked", "NullAway", "deprecation", "removal")
                        : Specs.warnings("unchecked", "NullAway"));
        if (model.shape().visible()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        constants(plan, type);
        ColumnWriter.write(plan, type);
        type.addMethod(constructor(plan));
        occurrences(plan, type);
        RelationWriter.write(plan, type);
        definitions(model, type);
        KeyWriter.write(plan, type);
        ValueWriter.write(plan, type);
        RowsWriter.write(plan, type);
        type.addType(provider(plan));
        return type.build();
    }

    private static boolean isDeprecated(TablePlan plan) {
        return plan.model().deprecated()
                || plan.model().properties().stream().anyMatch(PropertyDescription::deprecated);
    }

    private static void constants(TablePlan plan, TypeSpec.Builder type) {
        plan.codecs()
                .forEach((enumType, name) -> type.addField(FieldSpec.builder(
                                ParameterizedTypeName.get(Names.CODEC, enumType),
                                name,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$L.enumByName($T.class)", plan.types().of(Names.CODECS), enumType)
                        .build()));
        type.addField(FieldSpec.builder(plan.type(), plan.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The table itself.\n")
                .initializer("new $T($L.ITSELF)", plan.type(), plan.types().of(Names.OCCURRENCE))
                .build());
    }

    private static MethodSpec constructor(TablePlan plan) {
        ModelDescription model = plan.model();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Names.OCCURRENCE, "occurrence")
                .addStatement(
                        "super($T.class, $S, $S, occurrence)",
                        model.type(),
                        model.model().text("schema"),
                        model.tableName())
                .build();
    }

    private static void occurrences(TablePlan plan, TypeSpec.Builder type) {
        type.addMethod(Specs.override("at")
                .addModifiers(Modifier.PUBLIC)
                .returns(plan.type())
                .addParameter(Names.OCCURRENCE, "occurrence")
                .addStatement("return new $T(occurrence)", plan.type())
                .build());
    }

    private static void definitions(ModelDescription model, TypeSpec.Builder type) {
        List<CodeBlock> indexes = model.model().list("indexes").stream()
                .map(value -> index((AnnotationFacts) value.content()))
                .toList();
        if (!indexes.isEmpty()) {
            type.addMethod(definition("indexes", Names.INDEX_DEFINITION, indexes));
        }
        List<CodeBlock> fullText = model.model().list("fullTextIndexes").stream()
                .map(value -> fullTextIndex((AnnotationFacts) value.content()))
                .toList();
        if (!fullText.isEmpty()) {
            type.addMethod(definition("fullTextIndexes", Names.FULL_TEXT_DEFINITION, fullText));
        }
        List<CodeBlock> checks = model.model().list("checks").stream()
                .map(value -> (AnnotationFacts) value.content())
                .map(check ->
                        CodeBlock.of("new $T($S, $S)", Names.CHECK_DEFINITION, check.text("name"), check.text("sql")))
                .toList();
        if (!checks.isEmpty()) {
            type.addMethod(definition("checks", Names.CHECK_DEFINITION, checks));
        }
        String database = model.model().text("database");
        if (!database.isEmpty()) {
            type.addMethod(Specs.override("database")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addStatement("return $S", database)
                    .build());
        }
    }

    private static MethodSpec definition(String name, ClassName element, List<CodeBlock> values) {
        return Specs.override(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), element))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(values, ", "))
                .build();
    }

    private static CodeBlock index(AnnotationFacts index) {
        return CodeBlock.of(
                "new $T($S, $T.of($L), $L)",
                Names.INDEX_DEFINITION,
                index.text("name"),
                List.class,
                columns(index),
                index.flag("unique"));
    }

    private static CodeBlock fullTextIndex(AnnotationFacts index) {
        return CodeBlock.of(
                "new $T($S, $T.of($L), $S)",
                Names.FULL_TEXT_DEFINITION,
                index.text("name"),
                List.class,
                columns(index),
                index.text("language"));
    }

    private static CodeBlock columns(AnnotationFacts index) {
        return index.list("columns").stream()
                .map(column -> CodeBlock.of("$S", column.content()))
                .collect(CodeBlock.joining(", "));
    }

    private static TypeSpec provider(TablePlan plan) {
        return TypeSpec.classBuilder(plan.providerName())
                .addJavadoc("How the service loader finds the table.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(Names.TABLE_PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("super($L)", plan.constant())
                        .build())
                .build();
    }
}
