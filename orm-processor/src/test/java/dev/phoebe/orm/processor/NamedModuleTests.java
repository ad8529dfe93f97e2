package dev.phoebe.orm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.ModelRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in a named module. */
class NamedModuleTests {

    private static final String AUTHOR = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            @Model
            public class Author { @Id Long id; String name; }
            """;

    private static final String BOOK = """
            package shop;
            import dev.phoebe.orm.annotation.*;
            import dev.phoebe.orm.relation.*;
            @Model
            public class Book { @Id Long id; Ref<Author> author; }
            """;

    private static final String PROGRAM = """
            package shop;
            import dev.phoebe.orm.Database;
            public class Program {
                public static String run() {
                    try (Database db = Database.open("h2:mem:module")) {
                        db.createTables();
                        Author author = new Author();
                        author.name = "Ursula";
                        db.insert(author);
                        Book book = new Book();
                        book.author = dev.phoebe.orm.relation.Ref.of(author);
                        db.insert(book);
                        return db.select(BookTable.BOOK.author().name).from(BookTable.BOOK).one();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Build build(String provides) throws Exception {
        return new Build(folder.resolve("shop"))
                .lints("-Xlint:none")
                .onModulePath(modulePath())
                .source(
                        "module-info",
                        "module shop {\n    exports shop;\n    requires dev.phoebe.orm;\n    requires java.sql;\n    requires org.jspecify;\n"
                                + provides + "}\n")
                .source(AUTHOR)
                .source(BOOK)
                .source(PROGRAM);
    }

    private Path[] modulePath() throws Exception {
        return new Path[] {core(), jarOf("org.jspecify.annotations.Nullable"), jarOf("org.slf4j.Logger")};
    }

    private static Path jarOf(String className) throws Exception {
        return Path.of(Class.forName(className)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** The core as a jar, as a program finds it. */
    private Path core() throws IOException, URISyntaxException {
        Path classes = Path.of(ModelRegistry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (Files.isRegularFile(classes)) {
            return classes;
        }
        Path jar = folder.resolve("core.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", "dev.phoebe.orm");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(path).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(path));
            }
        }
        return jar;
    }

    @Test
    @DisplayName("A table that the module does not provide is an error, which shows the line to add")
    void asksForProvides() throws Exception {
        Build.Outcome outcome = build("").run();

        assertThat(outcome.findings()).containsExactly("module-info.java:1 ORM080");
        assertThat(outcome.message(Problem.NOT_PROVIDED))
                .contains("The module shop ")
                .endsWith("provides dev.phoebe.orm.model.TableProvider with shop.AuthorTable.Provider,"
                        + " shop.BookTable.Provider;");
    }

    @Test
    @DisplayName("A line that names some of the tables is not enough")
    void asksForTheOthers() throws Exception {
        Build.Outcome outcome = build("    provides dev.phoebe.orm.model.TableProvider with shop.BookTable.Provider;\n")
                .run();

        assertThat(outcome.findings()).containsExactly("module-info.java:1 ORM080");
        assertThat(outcome.message(Problem.NOT_PROVIDED))
                .contains("with shop.AuthorTable.Provider, shop.BookTable.Provider;");
    }

    @Test
    @DisplayName("With the line that the message shows the module compiles, and a database finds its tables")
    void opensDatabase() throws Exception {
        String message = build("").run().message(Problem.NOT_PROVIDED);
        String line = message.substring(message.indexOf("provides "));
        Build.Outcome outcome = build("    " + line + "\n").run().mustSucceed();

        ModuleFinder finder = ModuleFinder.of(Stream.concat(Stream.of(outcome.output()), Stream.of(modulePath()))
                .toArray(Path[]::new));
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("shop"));
        // the driver is found outside of the module path
        Method program = ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, getClass().getClassLoader())
                .findLoader("shop")
                .loadClass("shop.Program")
                .getMethod("run");

        assertThat(program.getDeclaringClass().getModule().isNamed()).isTrue();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(program.getDeclaringClass().getClassLoader());
        try {
            assertThat(program.invoke(null)).isEqualTo("Ursula");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
