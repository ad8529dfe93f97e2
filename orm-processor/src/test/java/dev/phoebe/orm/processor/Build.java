package dev.phoebe.orm.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A module that is compiled into a folder, as a build tool does it: with real files, and more than once if need be. */
final class Build {

    private static final String LINTS = "-Xlint:all,-processing,-path,-options,-classfile,-auxiliaryclass";

    private final Path output;
    private final List<Path> classPath = new ArrayList<>();
    private final List<Path> modulePath = new ArrayList<>();
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<String> options = new ArrayList<>(List.of(LINTS, "-Werror"));
    private List<Processor> processors = List.of(new ModelProcessor());

    /** What came of it. */
    record Outcome(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {

        Outcome mustSucceed() {
            if (!success) {
                throw new AssertionError("does not compile: " + diagnostics);
            }
            return this;
        }

        /** The errors and warnings, each as {@code Book.java:3 ORM020}; the text itself of those without a code. */
        List<String> findings() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                    .map(Outcome::summary)
                    .toList();
        }

        private static String summary(Diagnostic<? extends JavaFileObject> diagnostic) {
            String message = diagnostic.getMessage(Locale.ROOT);
            String what = message.startsWith("[ORM") ? message.substring(1, 7) : message;
            String file = diagnostic.getSource() == null
                    ? "?"
                    : Path.of(diagnostic.getSource().getName()).getFileName().toString();
            return file + ":" + diagnostic.getLineNumber() + " " + what;
        }

        String message(Problem problem) {
            return diagnostics.stream()
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .filter(message -> message.startsWith("[" + problem.code()))
                    .collect(Collectors.joining("\n"));
        }

        String text(String file) {
            try {
                return Files.readString(output.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The lines of the service file; none when there is no such file. */
        List<String> services() {
            return Files.exists(output.resolve(ServiceFile.PATH))
                    ? text(ServiceFile.PATH).lines().toList()
                    : List.of();
        }

        URLClassLoader loader(Path... others) throws IOException {
            List<URL> urls = new ArrayList<>();
            for (Path path :
                    Stream.concat(Stream.of(output), Arrays.stream(others)).toList()) {
                urls.add(path.toUri().toURL());
            }
            return new URLClassLoader(urls.toArray(URL[]::new), Build.class.getClassLoader());
        }
    }

    Build(Path output) {
        this.output = output;
    }

    /** A file, named by what stands in it: the package and the first class. */
    Build source(String text) {
        String packageName = text.lines()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .map(line ->
                        line.substring("package ".length()).replace(";", "").strip() + ".")
                .orElse("");
        String className = text.lines()
                .filter(line -> line.matches("(public |final |abstract )*(class|record|interface|enum) .*"))
                .findFirst()
                .map(line -> line.replaceFirst(".*?(class|record|interface|enum) (\\w+).*", "$2"))
                .orElseThrow();
        return source(packageName + className, text);
    }

    Build source(String className, String text) {
        URI uri = URI.create("string:///" + className.replace('.', '/') + ".java");
        sources.add(new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    Build resource(String name) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
        String text = Resources.text(name);
        String packageName = text.replaceFirst("(?s).*?package ([\\w.]+);.*", "$1");
        return source(packageName + "." + file, text);
    }

    /** Classes that are not compiled, but shown to processors: what Gradle does with files that did not change. */
    Build unchanged(String... names) {
        classes.addAll(List.of(names));
        return this;
    }

    Build onClassPath(Path... paths) {
        classPath.addAll(List.of(paths));
        return this;
    }

    Build processors(Processor... all) {
        processors = List.of(all);
        return this;
    }

    Build options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** In place of the usual lints. */
    Build lints(String... lints) {
        options.removeIf(option -> option.startsWith("-Xlint") || option.equals("-Werror"));
        options.addAll(List.of(lints));
        return this;
    }

    /** Compiles a named module: what else would be on the class path is on the module path. */
    Build onModulePath(Path... paths) {
        modulePath.addAll(List.of(paths));
        return this;
    }

    Outcome run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(output);
            List<String> all = new ArrayList<>(options);
            all.addAll(
                    modulePath.isEmpty()
                            ? List.of("-d", output.toString(), "-cp", classPath())
                            : List.of("-d", output.toString(), "-p", joined(modulePath.stream())));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, diagnostics, all, classes.isEmpty() ? null : classes, sources);
            task.setProcessors(processors);
            boolean success = task.call();
            return new Outcome(success, diagnostics.getDiagnostics(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private String classPath() {
        return Stream.concat(
                        Stream.concat(classPath.stream(), Stream.of(output)).map(Path::toString),
                        Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
