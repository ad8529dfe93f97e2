package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the reader of rows. */
final class RowsWriter {

    /** Methods without parameters that all records and readers have. */
    private static final Set<String> METHODS = Set.of(
            "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "readsInTwoSteps", "toString", "wait");

    private final TablePlan plan;
    private final ClassName model;
    private final Map<String, String> relations = new HashMap<>();
    private final FreeNames names = new FreeNames(METHODS);

    private RowsWriter(TablePlan plan) {
        this.plan = plan;
        this.model = plan.model().type();
    }

    static void write(TablePlan plan, TypeSpec.Builder type) {
        RowsWriter writer = new RowsWriter(plan);
        type.addMethod(writer.reader());
        type.addType(writer.rows());
    }

    private MethodSpec reader() {
        List<CodeBlock> arguments = new ArrayList<>();
        plan.references().forEach(column -> arguments.add(CodeBlock.of("context.reference(this.$L)", column.name())));
        plan.collections()
                .forEach(relation -> arguments.add(CodeBlock.of(
                        "context.collection(this.$L)", relation.property().name())));
        return Specs.override("reader")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Names.ROW_READER, model))
                .addParameter(Names.READ_CONTEXT, "context")
                .addStatement("return new $L($Z$L)", plan.readerName(), CodeBlock.join(arguments, ",$W"))
                .build();
    }

    private TypeSpec rows() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        plan.references()
                .forEach(column -> components.addParameter(
                        ParameterizedTypeName.get(
                                Names.REF_READER, column.requireTarget().type()),
                        relation(column.name())));
        plan.collections()
                .forEach(relation -> components.addParameter(
                        ParameterizedTypeName.get(
                                Names.COLLECTION_READER, relation.target().type()),
                        relation(relation.property().name())));
        return TypeSpec.recordBuilder(plan.readerName())
                .addJavadoc("Reads rows: one loop over known calls.\n")
                .addModifiers(Modifier.PRIVATE)
                .addSuperinterface(ParameterizedTypeName.get(Names.ROW_READER, model))
                .recordConstructor(components.build())
                .addMethod(read())
                .addMethod(readAll())
                .build();
    }

    /** The component for a relation, which has a method of its name: none that every record or reader has. */
    private String relation(String property) {
        return relations.computeIfAbsent(property, name -> names.take(name, "_"));
    }

    private MethodSpec read() {
        MethodSpec.Builder method = Specs.override("read")
                .addModifiers(Modifier.PUBLIC)
                .returns(model)
                .addParameter(Names.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addException(SQLException.class);
        if (plan.model().isRecord()) {
            List<CodeBlock> values = plan.columns().stream().map(this::value).toList();
            return method.addStatement("return new $T($Z$L)", model, CodeBlock.join(values, ",$W"))
                    .build();
        }
        method.addStatement("$T model = new $T()", model, model);
        for (ColumnPlan column : plan.columns()) {
            method.addStatement("$L", column.write("model", value(column)));
        }
        for (CollectionPlan relation : plan.collections()) {
            CodeBlock value =
                    CodeBlock.of("this.$L.$L($L)", relation(relation.property().name()), relation.maker(), ownerKey());
            method.addStatement(
                    "model."
                            + Objects.requireNonNull(
                                    relation.property().access().write()),
                    value);
        }
        return method.addStatement("return model").build();
    }

    private CodeBlock ownerKey() {
        return plan.keys().size() > 1 || plan.keys().get(0).isReference()
                ? CodeBlock.of("$L.key(model)", plan.constant())
                : plan.keys().get(0).read("model");
    }

    private CodeBlock value(ColumnPlan column) {
        CodeBlock at = column.ordinal() == 0 ? CodeBlock.of("at") : CodeBlock.of("at + $L", column.ordinal());
        ValueKind kind = column.value().kind();
        if (column.isComposite()) {
            return CodeBlock.of(
                    "this.$L.read(row, $L, $L.$L)", relation(column.name()), at, plan.constant(), column.name());
        }
        if (column.isReference()) {
            return kind == ValueKind.LONG
                    ? CodeBlock.of("this.$L.readLong(row, $L)", relation(column.name()), at)
                    : CodeBlock.of("this.$L.read(row, $L, $L)", relation(column.name()), at, column.codec());
        }
        if (kind == ValueKind.LIST) { // the column knows the digits of its elements
            return CodeBlock.of("$L.$L.codec().read(row, $L)", plan.constant(), column.name(), at);
        }
        boolean nullLost = kind.isReadAsPrimitive() && column.property().isColumnNullable();
        if (kind == ValueKind.DECIMAL) {
            return CodeBlock.of("row.getDecimal($L, $L)", at, column.settings().scale());
        }
        return kind.accessor() == null || nullLost
                ? CodeBlock.of("$L.read(row, $L)", column.codec(), at)
                : CodeBlock.of("row.get$L($L)", kind.accessor(), at);
    }

    private MethodSpec readAll() {
        return Specs.override("readAll")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Names.ROW, "row")
                .addParameter(TypeName.INT, "at")
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.supertypeOf(model)),
                        "into")
                .addException(SQLException.class)
                .beginControlFlow("while (row.next())")
                .addStatement("into.add(read(row, at))")
                .endControlFlow()
                .build();
    }
}
