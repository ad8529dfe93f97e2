package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that compile some files of a module only. */
class IncrementalTests {

    private static final String AUTHOR = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            @Model
            public class Author {
                @Id Long id;
                Backref<Book> books;
            }
            """;
    private static final String BOOK = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            @Model
            public class Book {
                @Id Long id;
                Ref<Author> author;
            }
            """;

    @TempDir
    Path output;

    @BeforeEach
    void compilesAll() {
        assertThat(new Build(output)
                        .source(AUTHOR)
                        .source(BOOK)
                        .run()
                        .mustSucceed()
                        .services())
                .containsExactly("shop.AuthorTable$Provider", "shop.BookTable$Provider");
    }

    @Test
    @DisplayName("Compiling one file keeps the others' lines, and finds the others' models in class files")
    void keepsOthers() {
        Build.Outcome outcome = new Build(output)
                .source(BOOK.replace("@Id Long id;", "@Id Long id; String title;"))
                .run()
                .mustSucceed();

        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider", "shop.BookTable$Provider");
        assertThat(outcome.text("shop/BookTable.java")).contains("title");
    }

    @Test
    @DisplayName("Compiling a file without models leaves the list alone")
    void leavesListAlone() {
        Build.Outcome outcome = new Build(output)
                .source("package shop; \npublic class Other { Object table = BookTable.BOOK; }")
                .run()
                .mustSucceed();

        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider", "shop.BookTable$Provider");
    }

    @Test
    @DisplayName("A model whose classes are gone loses its line")
    void dropsDeleted() throws IOException {
        new Build(output)
                .source(AUTHOR.replace("Backref<Book> books;", ""))
                .run()
                .mustSucceed();
        delete("shop/Book.class", "shop/BookTable.class", "shop/BookTable.java", "shop/BookTable$Provider.class");

        Build.Outcome outcome = compileThird();

        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider", "shop.ThirdTable$Provider");
    }

    @Test
    @DisplayName("A table that a build tool forgot, whose model is gone, loses its line too")
    void dropsOrphans() throws IOException {
        new Build(output)
                .source(AUTHOR.replace("Backref<Book> books;", ""))
                .run()
                .mustSucceed();
        delete("shop/Book.class");

        assertThat(compileThird().services()).containsExactly("shop.AuthorTable$Provider", "shop.ThirdTable$Provider");
    }

    @Test
    @DisplayName("A class that is no model any more loses its line")
    void dropsFormerModels() {
        Build.Outcome outcome = new Build(output)
                .source(AUTHOR.replace("Backref<Book> books;", ""))
                .source(BOOK.replace("@Model", ""))
                .run()
                .mustSucceed();

        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider");
    }

    @Test
    @DisplayName("A line that somebody wrote by hand stays while its class is there")
    void keepsForeignLines() throws IOException {
        Files.writeString(
                output.resolve(ServiceFile.PATH),
                "# by hand\nshop.BookTable$Provider\njava.util.Map$Entry\nshop.Gone\n\nshop.Gone$Inner\n");

        assertThat(compileThird().services())
                .containsExactly("java.util.Map$Entry", "shop.BookTable$Provider", "shop.ThirdTable$Provider");
    }

    @Test
    @DisplayName("After a mistake the list is as it was")
    void survivesMistakes() {
        Build.Outcome outcome =
                new Build(output).source(BOOK.replace("@Id ", "")).run();

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.services()).containsExactly("shop.AuthorTable$Provider", "shop.BookTable$Provider");
    }

    private Build.Outcome compileThird() {
        return new Build(output)
                .source(BOOK.replace("class Book", "class Third").replace("Ref<Author> author;", ""))
                .run()
                .mustSucceed();
    }

    private void delete(String... files) throws IOException {
        for (String file : files) {
            Files.delete(output.resolve(file));
        }
    }
}
