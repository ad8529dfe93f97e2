package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Base classes and models that come from the jar of another module: class files, not sources. */
class ModuleTests {

    private static final String BASE = """
            package base;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            import jakarta.validation.constraints.Size;
            import org.jspecify.annotations.Nullable;
            public abstract class Base<K, T extends Base<K, T>> {
                @Id public K id;
                @Size(max = 30) public String zebra;
                @Column(name = "bear", unique = true) public @Nullable String ant;
                public byte @Nullable [] picture;
                public Outer.@Nullable Kind kind;
                public Outer.Kind other;
                public @Nullable Ref<T> parent;
                @Transient public Object ignored;
                private @Nullable Long secret;
                public @Nullable Long getSecret() { return secret; }
                public void setSecret(@Nullable Long secret) { this.secret = secret; }
                public static class Outer { public enum Kind { A } }
            }
            """;
    private static final String COUNTRY = """
            package base;
            import dev.phoebe.orm.annotation.*;
            @Model
            public class Country {
                @Id @Column(maxLength = 2) String code;
                int PEOPLE;
                int COUNTRY;
            }
            """;
    private static final String LINE = """
            package base;
            import dev.phoebe.orm.annotation.*;
            @Model
            public record Line(@Id long order, @Id int number) {}
            """;

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void makesJar() throws IOException {
        Path classes = folder.resolve("base");
        new Build(classes).source(BASE).source(COUNTRY).source(LINE).run().mustSucceed();
        jar = jar(classes, file -> true);
    }

    @Test
    @DisplayName("Fields of a base class keep order, names, lengths and nullness")
    void readsBaseClass() throws IOException {
        Build.Outcome outcome = new Build(folder.resolve("app"))
                .onClassPath(jar)
                .source("""
                        package app;
                        import dev.phoebe.orm.annotation.*;
                        import java.util.UUID;
                        @Model
                        public class Book extends base.Base<UUID, Book> {
                            String title;
                        }
                        """)
                .run()
                .mustSucceed();

        String table = outcome.text("app/BookTable.java");
        assertThat(table.lines().filter(line -> line.startsWith("    public final ")))
                .map(line -> line.replaceFirst(".*> (\\w+) = .*", "$1"))
                .containsExactly("id", "zebra", "ant", "picture", "kind", "other", "parent", "secret", "title");
        assertThat(table.replaceAll("\\s+\\.", "."))
                .contains("column(\"id\", Codecs.UUID).asKey(KeyGeneration.UUID)")
                .contains("column(\"zebra\", Codecs.STRING).maxLength(30));")
                .contains("column(\"ant\", \"bear\", Codecs.STRING).asNullable().asUnique());")
                .contains("column(\"picture\", Codecs.BYTES).asNullable());")
                .contains("column(\"kind\", KIND).asNullable());")
                .contains("column(\"other\", KIND));")
                .contains("column(\"parent\", \"parent_id\", Codecs.UUID).asNullable());")
                .contains("column(\"secret\", Codecs.LONG).asNullable()")
                .contains("column(\"title\", Codecs.STRING));");
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    @DisplayName("A reference to a model of another module uses that module's table and key")
    void refersToOtherModule() throws Exception {
        Build.Outcome outcome = new Build(folder.resolve("app"))
                .onClassPath(jar)
                .source("""
                        package app;
                        import dev.phoebe.orm.annotation.*;
                        import dev.phoebe.orm.relation.*;
                        @Model
                        public class City {
                            @Id Long id;
                            Ref<base.Country> country;
                            ManyToMany<base.Country> trades;
                        }
                        """)
                .run()
                .mustSucceed();

        assertThat(outcome.text("app/CityTable.java"))
                .contains("import base.CountryTable;")
                .contains("RefColumn<City, Country, String> country")
                .contains("CountryTable.COUNTRY_TABLE")
                .contains("maxLength(2)")
                .contains("manyToMany(\"trades\", \"\", \"city_country\", \"city_id\", \"country_id\")");
        try (var loader = outcome.loader(jar)) {
            assertThat(loader.loadClass("app.CityTable").getField("CITY").get(null))
                    .hasToString("city");
        }
    }

    @Test
    @DisplayName("What is wrong with a model of another module is reported where it is used")
    void reportsAtUse() {
        Build.Outcome outcome =
                new Build(folder.resolve("app")).onClassPath(jar).source("""
                        package app;
                        import dev.phoebe.orm.annotation.*;
                        import dev.phoebe.orm.relation.*;
                        @Model
                        public class City {
                            @Id Long id;
                            @Column(references = "none") Ref<base.Line> line;
                            Backref<base.Country> countries;
                        }
                        """).run();

        assertThat(outcome.findings()).containsExactly("City.java:7 ORM063", "City.java:8 ORM065");
    }

    @Test
    @DisplayName("What is wrong with a base class of another module is reported at the model")
    void reportsBaseAtModel() {
        Build.Outcome outcome =
                new Build(folder.resolve("app")).onClassPath(jar).source("""
                        package app;
                        import dev.phoebe.orm.annotation.*;
                        @Model
                        public class Book extends base.Base<Object, Book> {}
                        """).run();

        assertThat(outcome.findings()).containsExactly("Book.java:4 ORM030");
        assertThat(outcome.message(Problem.UNSUPPORTED_TYPE)).contains("Base.id");
    }

    @Test
    @DisplayName("A module whose models have no tables is named")
    void namesModuleWithoutTables() throws IOException {
        Path bare = jar(folder.resolve("base"), file -> !file.endsWith("CountryTable.class"));

        Build.Outcome outcome =
                new Build(folder.resolve("app")).onClassPath(bare).source("""
                        package app;
                        import dev.phoebe.orm.annotation.*;
                        import dev.phoebe.orm.relation.*;
                        @Model
                        public class City {
                            @Id Long id;
                            Ref<base.Country> country;
                        }
                        """).run();

        assertThat(outcome.findings()).containsExactly("City.java:7 ORM075");
    }

    private Path jar(Path classes, java.util.function.Predicate<Path> wanted) throws IOException {
        Path file = Files.createTempFile(folder, "module", ".jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().endsWith(".java"))
                    .filter(wanted)
                    .sorted()
                    .toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, entries);
                entries.closeEntry();
            }
        }
        return file;
    }
}
