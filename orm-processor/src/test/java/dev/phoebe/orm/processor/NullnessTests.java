package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Processor;
import javax.tools.StandardLocation;
import org.gradle.fake.GradleEnvironment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fields may be null. */
class NullnessTests {

    private static final boolean COMPILER_SHOWS_ALL = Runtime.version().feature() >= 22;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.jspecify.annotations.Nullable String",
                "java.lang.@org.jspecify.annotations.Nullable String",
                "@mine.Nullable String"
            })
    @DisplayName("Any annotation of the name Nullable counts, on the field or on its type")
    void acceptsAnyAnnotation(String type) {
        assertThat(table(type + " text;")).contains("Codecs.STRING).asNullable()");
    }

    @Test
    @DisplayName("Without one, a column is not null")
    void isNotNullOtherwise() {
        assertThat(table("String text;")).doesNotContain("asNullable");
    }

    @Test
    @DisplayName("Where a class says that its nulls are not marked, it is the same")
    void ignoresScopes() {
        Build.Outcome outcome = new Build(folder.resolve("out"))
                .source(model("String text;").replace("@Model", "@Model @org.jspecify.annotations.NullUnmarked"))
                .run()
                .mustSucceed();

        assertThat(outcome.text("app/BookTable.java")).doesNotContain("asNullable");
    }

    @Test
    @DisplayName("On an array, the annotation may stand before the type of its elements")
    void acceptsEitherPlaceOnArrays() {
        String elements = "@org.jspecify.annotations.Nullable byte[] bytes;";
        String array = "byte @org.jspecify.annotations.Nullable [] bytes;";

        assertThat(table(elements)).isEqualTo(table(array)).contains("Codecs.BYTES).asNullable()");
    }

    @Test
    @DisplayName("Where class files cannot be read, a warning says what was assumed")
    void warnsWhenUnknown() {
        Path base = folder.resolve("base");
        new Build(base).source("""
                        package base;
                        public class Base {
                            @dev.phoebe.orm.annotation.Id public Long id;
                            public @org.jspecify.annotations.Nullable String text;
                            public int number;
                        }
                        """).run().mustSucceed();

        Build.Outcome outcome = new Build(folder.resolve("app"))
                .onClassPath(base)
                .processors(withoutClassPath())
                .source("package app;\n@dev.phoebe.orm.annotation.Model\npublic class Book extends base.Base {}")
                .run();

        if (COMPILER_SHOWS_ALL) {
            assertThat(outcome.mustSucceed().text("app/BookTable.java")).contains("asNullable");
        } else {
            assertThat(outcome.findings()).contains("Book.java:3 ORM038");
            assertThat(outcome.message(Problem.UNKNOWN_NULLNESS)).contains("Base.text");
        }
    }

    private String table(String field) {
        Build.Outcome outcome = new Build(folder.resolve("out"))
                .source("mine.Nullable", "package mine; public @interface Nullable {}")
                .source(model(field))
                .run()
                .mustSucceed();
        return outcome.text("app/BookTable.java");
    }

    private static String model(String field) {
        return """
                package app;
                import dev.phoebe.orm.annotation.*;
                @Model
                public class Book {
                    @Id Long id;
                    FIELD
                }
                """.replace("FIELD", field);
    }

    /** The processor, which may not read from the class path. */
    private static Processor withoutClassPath() {
        return new WrappedProcessor(environment -> {
            Filer filer = refusing(environment.getFiler());
            return new GradleEnvironment(environment) {
                @Override
                public Filer getFiler() {
                    return filer;
                }
            };
        });
    }

    private static Filer refusing(Filer filer) {
        return (Filer) Proxy.newProxyInstance(
                NullnessTests.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getResource") && arguments[0] == StandardLocation.CLASS_PATH) {
                        throw new IllegalArgumentException("refused");
                    }
                    return method.invoke(filer, arguments);
                });
    }
}
