package dev.phoebe.orm.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What generated code looks like, to the letter. What it does is the matter of other tests; when the look changes on
 * purpose, the files in {@code golden} are replaced by what the failing test shows.
 */
class GoldenTests {

    @ParameterizedTest
    @ValueSource(strings = {"AuthorTable", "BookTable", "TagTable", "CardProjection"})
    @DisplayName("The generated class is the expected text")
    void writesExpectedText(String type) throws IOException {
        assertThat(compile())
                .generatedSourceFile("shop." + type)
                .contentsAsUtf8String()
                .isEqualTo(Resources.text("golden/" + type + ".java"));
    }

    @Test
    @DisplayName("Two compilations write the same bytes")
    void isReproducible() throws IOException {
        assertThat(texts(compile())).isEqualTo(texts(compile()));
    }

    @Test
    @DisplayName("Generated code uses few packages of the library, and no other library")
    void importsLittle() throws IOException {
        assertThat(texts(compile()).stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("import "))
                        .map(line -> line.replaceFirst("import ([\\p{Lower}.]+)\\..*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "dev.phoebe.orm.active",
                        "dev.phoebe.orm.expr",
                        "dev.phoebe.orm.model",
                        "dev.phoebe.orm.relation",
                        "dev.phoebe.orm.type",
                        "java.math",
                        "java.sql",
                        "java.time",
                        "java.util",
                        "javax.annotation.processing",
                        "org.jspecify.annotations");
    }

    private static Compilation compile() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String type : List.of("Author", "Book", "Tag", "Card")) {
            sources.add(JavaFileObjects.forSourceString("shop." + type, Resources.text("golden/" + type + ".java")));
        }
        Compilation compilation = javac().withOptions("-Xlint:all,-processing,-path,-options", "-Werror")
                .withProcessors(new ModelProcessor())
                .compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        return compilation;
    }

    private static List<String> texts(Compilation compilation) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            texts.add(file.getCharContent(true).toString());
        }
        return texts;
    }
}
