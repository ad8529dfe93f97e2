package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationTests {

    @Test
    @DisplayName("Compilers find the processor")
    void isRegistered() {
        Stream<Class<?>> found = ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type);

        assertThat(found).contains(ModelProcessor.class);
    }

    @Test
    @DisplayName("Gradle is told that it is incremental, and that it aggregates")
    void isIncremental() throws IOException {
        assertThat(Resources.text("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo(ModelProcessor.class.getName() + ",aggregating\n");
    }

    @Test
    @DisplayName("It works for every version of Java, and is called for the annotations that it claims")
    void supports() {
        ModelProcessor processor = new ModelProcessor();

        assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latestSupported());
        assertThat(processor.getSupportedAnnotationTypes())
                .isEqualTo(Set.of(
                        "dev.phoebe.orm.annotation.*",
                        "javax.annotation.processing.Generated",
                        "org.jspecify.annotations.*"));
        assertThat(processor.getSupportedOptions()).isEmpty();
    }

    /** Notes the annotations that are left for it. */
    @SupportedAnnotationTypes("*")
    private static final class Noting extends AbstractProcessor {

        private final Set<String> seen = new HashSet<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            annotations.forEach(
                    annotation -> seen.add(annotation.getSimpleName().toString()));
            return false;
        }
    }

    @Test
    @DisplayName("No lint of javac has anything to say")
    void passesAllLints(@TempDir Path output) {
        new Build(output)
                .lints("-Xlint:all", "-Werror")
                .source(
                        "package shop;\nimport dev.phoebe.orm.annotation.*;\nimport dev.phoebe.orm.relation.*;\nimport org.jspecify.annotations.*;\n@NullMarked\n@Model(indexes = @Index(columns = \"title\"), checks = @Check(name = \"c\", sql = \"1 = 1\"))\n"
                                + "public class Book { @Id Long id = 0L; @Column String title = \"\"; @Nullable @OnDelete(OnDelete.Action.CASCADE) Ref<Book> next; @Version int version; @Transient int seen; }")
                .run()
                .mustSucceed();
    }

    @Test
    @DisplayName("The annotations are claimed; processors behind it see all others")
    void claimsItsOwn(@TempDir Path output) {
        Noting noting = new Noting();

        new Build(output)
                .processors(new ModelProcessor(), noting)
                .source(
                        "package shop;\nimport dev.phoebe.orm.annotation.*;\n@Model\n@Deprecated\npublic class Book { @Id Long id; }")
                .run()
                .mustSucceed();

        assertThat(noting.seen).contains("Deprecated").doesNotContain("Model", "Id");
    }
}
