package dev.phoebe.orm.tck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that the page on architecture names, as {@code Select.toSql}. */
final class Walk {

    private static final Pattern METHOD = Pattern.compile("`([A-Z][a-z]\\w*)\\.([a-z]\\w+)(?:\\([^`]*\\))?`");

    private Walk() {}

    /** Those that are not there any more. */
    static List<String> missing(Project project) throws IOException {
        try (Stream<Path> files = Files.walk(project.file("orm-core/src/main/java"))) {
            Map<String, String> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), Walk::read, String::concat));
            return METHOD.matcher(project.read("docs/architecture.md"))
                    .results()
                    .filter(method -> !exists(method, sources))
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static boolean exists(MatchResult method, Map<String, String> sources) {
        // what is said of a generated table is said in its base class
        String name = method.group(1).equals("AlbumTable") ? "Table" : method.group(1);
        String source = sources.getOrDefault(name, "");
        return Pattern.compile("\\b" + method.group(2) + "\\b").matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
