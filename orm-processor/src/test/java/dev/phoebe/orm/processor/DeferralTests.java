package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that lead to types which other processors write. */
class DeferralTests {

    private static final String MODEL = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            @Model
            public class Book extends WrittenBase {
                WrittenKind kind;
                Ref<WrittenModel> other;
            }
            @Projection(Book.class)
            record Card(WrittenKind kind, @From("other.id") java.util.UUID other, @From("other") WrittenModel whole) {}
            """;

    private static final Map<String, String> WRITTEN = Map.of(
            "shop.WrittenBase",
            "package shop; class WrittenBase { @dev.phoebe.orm.annotation.Id Long id; }",
            "shop.WrittenKind",
            "package shop; enum WrittenKind { A, B }",
            "shop.WrittenModel",
            """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            @Model class WrittenModel { @Id java.util.UUID id; Backref<Book> books; }
            """);

    @TempDir
    Path output;

    /** Writes its classes when it is called for the first time, or for the second. */
    @SupportedAnnotationTypes("*")
    private static final class Writing extends AbstractProcessor {

        private int wait;

        Writing(int wait) {
            this.wait = wait;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (wait-- == 0) {
                WRITTEN.forEach(this::write);
            } else if (wait >= 0) {
                write("shop.Round" + wait, "package shop; class Round" + wait + " {}");
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("A model waits for what another processor writes, in whichever round")
    void waits(int rounds) {
        compiles(new ModelProcessor(), new Writing(rounds));
    }

    @Test
    @DisplayName("The order of the processors does not matter")
    void waitsInOtherOrder() {
        compiles(new Writing(0), new ModelProcessor());
    }

    private void compiles(Processor... processors) {
        Build.Outcome outcome =
                new Build(output).processors(processors).source(MODEL).run().mustSucceed();

        assertThat(outcome.services()).containsExactly("shop.BookTable$Provider", "shop.WrittenModelTable$Provider");
        assertThat(outcome.text("shop/BookTable.java"))
                .contains("Codecs.LONG).asIdentity()")
                .contains("enumByName(WrittenKind.class)")
                .contains("RefColumn<Book, WrittenModel, UUID> other");
        assertThat(outcome.text("shop/CardProjection.java"))
                .contains("Selectable<WrittenKind> kind = table.kind;")
                .contains("Selectable<UUID> other = table.other().id;")
                .contains("Selectable<WrittenModel> whole = table.other();");
    }

    @Test
    @DisplayName("What nobody writes is reported in the end, once, and other tables are written")
    void reportsInTheEnd() {
        Build.Outcome outcome = new Build(output)
                .source(MODEL.replace("extends WrittenBase {", "{ @Id Long id;"))
                .source("""
                        package shop;
                        import dev.phoebe.orm.annotation.*;
                        import dev.phoebe.orm.relation.*;
                        @Model
                        public class Shelf {
                            @Id Long id;
                            Ref<Book> book;
                        }
                        """)
                .source(
                        "package shop;\n@dev.phoebe.orm.annotation.Model\npublic class Fine { @dev.phoebe.orm.annotation.Id Long id; }")
                .run();

        assertThat(outcome.findings().stream().filter(finding -> finding.contains("ORM")))
                .containsExactlyInAnyOrder("Book.java:6 ORM010", "Book.java:7 ORM010", "Book.java:10 ORM010");
        assertThat(outcome.message(Problem.UNRESOLVED_TYPE)).contains("WrittenKind", "WrittenModel");
        assertThat(output.resolve("shop/ShelfTable.java")).exists();
    }
}
