package dev.phoebe.orm.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;

/** Small parts that several writers need. */
final class Specs {

    private Specs() {}

    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class);
    }

    /** An annotation that silences these warnings. */
    static AnnotationSpec warnings(String... names) {
        List<CodeBlock> values =
                Arrays.stream(names).map(name -> CodeBlock.of("$S", name)).toList();
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", names.length == 1 ? "$L" : "{$L}", CodeBlock.join(values, ", "))
                .build();
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
    }

    static TypeName nullableObject() {
        return nullable(ClassName.OBJECT);
    }
}
