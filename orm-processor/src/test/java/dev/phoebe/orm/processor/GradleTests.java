package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradle.fake.GradleEnvironment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradle's incremental builds: what did not change is handed to the processor as class files. */
class GradleTests {

    private static final String BOOK = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            import org.jspecify.annotations.Nullable;
            @Model
            public class Book {
                @Id Long id;
                @Nullable String subtitle;
                String title;
                @Nullable Ref<Tag> tag;
            }
            """;
    private static final String TAG = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import org.jspecify.annotations.Nullable;
            @Model
            public record Tag(@Id @Nullable Long id, @Nullable String name, String other) {}
            """;
    private static final String OTHER = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            @Model
            public class Other {
                @Id Long id;
            }
            """;

    @TempDir
    Path output;

    @Test
    @DisplayName("Tables of models in class files are the same as those of their sources")
    void rewritesUnchanged() throws IOException {
        Build.Outcome first = new Build(output)
                .processors(new WrappedProcessor(GradleEnvironment::new))
                .source(BOOK)
                .source(TAG)
                .source(OTHER)
                .run()
                .mustSucceed();
        String book = first.text("shop/BookTable.java");
        String tag = first.text("shop/TagTable.java");
        // Gradle deletes what an aggregating processor wrote, and the classes of what changed
        for (String model : new String[] {"Book", "Tag", "Other"}) {
            delete("shop/" + model + "Table.java", "shop/" + model + "Table.class");
            delete("shop/" + model + "Table$Provider.class", "shop/" + model + "Table$Rows.class");
        }
        delete(ServiceFile.PATH, "shop/Other.class");

        Build.Outcome second = new Build(output)
                .processors(new WrappedProcessor(GradleEnvironment::new))
                .unchanged("shop.Book", "shop.Tag")
                .source(OTHER.replace("@Id Long id;", "@Id Long id; String more;"))
                .run()
                .mustSucceed();

        assertThat(second.text("shop/BookTable.java")).isEqualTo(book).contains("asNullable()");
        assertThat(second.text("shop/TagTable.java")).isEqualTo(tag).contains("asNullable()");
        assertThat(second.text("shop/OtherTable.java")).contains("more");
        assertThat(second.services())
                .containsExactly("shop.BookTable$Provider", "shop.OtherTable$Provider", "shop.TagTable$Provider");
    }

    @Test
    @DisplayName("A changed source counts, not the class file of before")
    void trustsSources() throws IOException {
        new Build(output)
                .processors(new WrappedProcessor(GradleEnvironment::new))
                .source(TAG)
                .run()
                .mustSucceed();
        delete("shop/Tag.class");

        Build.Outcome second = new Build(output)
                .processors(new WrappedProcessor(GradleEnvironment::new))
                .source(TAG.replace("@Nullable String", "String"))
                .run()
                .mustSucceed();

        assertThat(second.text("shop/TagTable.java")).doesNotContain("asNullable");
    }

    private void delete(String... files) throws IOException {
        for (String file : files) {
            Files.delete(output.resolve(file));
        }
    }
}
