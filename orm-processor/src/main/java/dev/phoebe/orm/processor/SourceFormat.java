package dev.phoebe.orm.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * What all generated classes of a package have in common.
 *
 * @param generatedAnnotation whether {@code @Generated} can be used
 * @param importJavaLang whether the package has classes named like some of {@code java.lang}
 */
record SourceFormat(boolean generatedAnnotation, boolean importJavaLang) {

    /** Adds {@code @Generated} where it can be used. */
    void mark(TypeSpec.Builder type) {
        if (generatedAnnotation) {
            type.addAnnotation(AnnotationSpec.builder(Names.GENERATED)
                    .addMember("value", "$S", ModelProcessor.class.getName())
                    .build());
        }
    }

    String text(ClassName name, TypeSpec type) {
        return Tidy.tidy(JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(!importJavaLang)
                .build()
                .toString());
    }
}
