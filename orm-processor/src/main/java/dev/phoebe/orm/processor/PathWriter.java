package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the methods that follow references: {@code BOOK.author().name}. */
final class PathWriter {

    private PathWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        for (ColumnPlan column : plan.references()) {
            ModelDescription target = column.requireTarget();
            ClassName targetTable = target.tableType();
            String cache = plan.names().take(column.name() + "Path", "_");
            type.addField(FieldSpec.builder(Specs.nullable(targetTable), cache, Modifier.PRIVATE)
                    .build());
            type.addMethod(
                    MethodSpec.methodBuilder(Objects.requireNonNull(plan.paths().get(column.name())))
                            .addJavadoc("The $L, joined where it is used.\n", column.name())
                            .addModifiers(Modifier.PUBLIC)
                            .returns(targetTable)
                            .addStatement("$T table = this.$L", targetTable, cache)
                            .beginControlFlow("if (table == null)")
                            .addStatement(
                                    "table = $T.$L.at($T.path(this.$L))",
                                    targetTable,
                                    target.constant(),
                                    Names.OCCURRENCE,
                                    column.name())
                            .addStatement("this.$L = table", cache)
                            .endControlFlow()
                            .addStatement("return table")
                            .build());
        }
    }
}
