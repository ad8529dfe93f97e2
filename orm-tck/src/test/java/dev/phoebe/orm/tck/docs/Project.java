package dev.phoebe.orm.tck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project's files, as far as its documentation is about them.
 *
 * @param root the folder of all modules
 */
record Project(Path root) {

    private static final String SNIPPETS = "orm-tck/src/test/java/dev/phoebe/orm/tck/docs/";
    private static final Pattern TAG = Pattern.compile("// tag::([\\w-]+)\\[]");

    /** The project in whose folder, or in one of whose modules, the tests run. */
    static Project find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("README.md")) && Files.exists(folder.resolve("docs"))) {
                return new Project(folder);
            }
        }
        throw new IllegalStateException("There is no README.md here or further up.");
    }

    /** All pages. */
    List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            List<Path> pages = docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            pages.add(0, root.resolve("README.md"));
            pages.add(root.resolve("CONTRIBUTING.md"));
            pages.add(root.resolve("CHANGELOG.md"));
            return pages;
        }
    }

    String nameOf(Path page) {
        return root.relativize(page).toString();
    }

    Path file(String name) {
        return root.resolve(name);
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** The names of the classes in a folder. */
    List<String> classes(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    /** What stands between the tags of a name; a name may have several regions, which are one text. */
    String region(String className, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(file(SNIPPETS + className + ".java"))) {
            if (line.strip().equals("// tag::" + name + "[]")) {
                inside = true;
            } else if (line.strip().equals("// end::" + name + "[]")) {
                inside = false;
            } else if (inside && !TAG.matcher(line).find() && !line.contains("// end::")) {
                text.append(line).append('\n');
            }
        }
        if (text.isEmpty()) {
            throw new AssertionError(className + " has no region '" + name + "'.");
        }
        return text.toString();
    }

    /** The class in this package that examples come from. */
    String snippets(String className) throws IOException {
        return read(SNIPPETS + className + ".java");
    }

    /** What a test says is sent: the text block behind the name. */
    String sql(String className, String name) throws IOException {
        Pattern call = Pattern.compile(
                "(?:sent|says)\\(\\s*\"" + Pattern.quote(name) + "\"[^;]*?\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
        Matcher matcher = call.matcher(snippets(className));
        if (!matcher.find()) {
            throw new AssertionError(className + " has no statement '" + name + "'.");
        }
        return matcher.group(1);
    }

    /** All regions, as pages refer to them. */
    Set<String> regions() throws IOException {
        try (Stream<Path> files = Files.list(file(SNIPPETS))) {
            return files.filter(file -> !file.endsWith("DocsTests.java") && !file.endsWith("Project.java"))
                    .flatMap(Project::regionsOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> regionsOf(Path file) {
        String className = file.getFileName().toString().replace(".java", "");
        try {
            return TAG.matcher(Files.readString(file)).results().map(tag -> className + "#" + tag.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
