package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes where the relations of a table lead, and the methods that follow references: {@code BOOK.author().name}. */
final class RelationWriter {

    private RelationWriter() {}

    static void write(TablePlan plan, TypeSpec.Builder type) {
        for (ColumnPlan column : plan.references()) {
            ClassName target = column.requireTarget().tableType();
            type.addMethod(
                    MethodSpec.methodBuilder(Objects.requireNonNull(plan.paths().get(column.name())))
                            .addJavadoc("The $L, joined where it is used.\n", column.name())
                            .addModifiers(Modifier.PUBLIC)
                            .returns(target)
                            .addStatement("return ($T) this.$L.joined()", target, column.name())
                            .build());
        }
        if (!plan.targets().isEmpty()) {
            type.addMethod(target(plan));
        }
    }

    /** One switch over the relations, because a lambda for each would be a class for each. */
    private static MethodSpec target(TablePlan plan) {
        Map<ModelDescription, List<Integer>> numbers = IntStream.range(
                        0, plan.targets().size())
                .boxed()
                .collect(Collectors.groupingBy(plan.targets()::get, LinkedHashMap::new, Collectors.toList()));
        TypeName any = WildcardTypeName.subtypeOf(Object.class);
        MethodSpec.Builder method = Specs.override("target")
                .addModifiers(Modifier.PROTECTED)
                .returns(ParameterizedTypeName.get(Names.ACTIVE_TABLE, any, any, any))
                .addParameter(TypeName.INT, "relation");
        if (numbers.size() == 1) {
            return method.addStatement("return $L", plan.table(plan.targets().get(0)))
                    .build();
        }
        Switch cases = Switch.expression("relation");
        numbers.forEach((target, relations) -> cases.add(
                relations.stream().map(String::valueOf).collect(Collectors.joining(", ")), plan.table(target)));
        return method.addCode(cases.code()).build();
    }
}
