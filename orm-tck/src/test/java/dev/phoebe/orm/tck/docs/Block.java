package dev.phoebe.orm.tck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of code in a page.
 *
 * @param line where it begins, counted from 1
 * @param language what stands behind the fence
 * @param comment what stands in front of it; empty for nothing
 * @param text the code
 */
record Block(int line, String language, String comment, String text) {

    private static final String FENCE = "```";

    static List<Block> of(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(FENCE)) {
                int begin = i + 1;
                int end = begin;
                while (!lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                String text = String.join("\n", lines.subList(begin, end));
                blocks.add(new Block(begin, line.substring(FENCE.length()), before, text));
                i = end;
                before = "";
            } else if (!line.isEmpty()) {
                before = line;
            }
        }
        return blocks;
    }

    boolean isChecked() {
        return language.equals("java") || language.equals("sql");
    }

    /** What the comment says after a word. */
    Optional<String> source(String word) {
        String start = "<!-- " + word + ": ";
        return comment.startsWith(start) && comment.endsWith(" -->")
                ? Optional.of(comment.substring(start.length(), comment.length() - 4))
                : Optional.empty();
    }

    void check(Project project) throws IOException {
        Optional<String> quoted = source("quoted");
        Optional<String> named = source(language.equals("sql") ? "sql" : "snippet");
        if (named.isPresent()) {
            String[] parts = named.get().split("#", 2);
            String truth =
                    language.equals("sql") ? project.sql(parts[0], parts[1]) : project.region(parts[0], parts[1]);
            assertThat(layout(text)).isEqualTo(layout(truth));
        } else if (quoted.isPresent()) {
            assertThat(layout(project.read(quoted.get()))).contains(layout(text));
        } else {
            assertThat(source("not compiled"))
                    .as("the comment in front of this block must say where it comes from")
                    .isPresent();
        }
    }

    /** Without regard to blanks and line breaks, except those that end a comment. */
    private static String layout(String code) {
        return code.strip()
                .replaceAll("(//[^\\n]*)\\n", "$1 ¶ ")
                .replaceAll("\\n[ \\t]*\\n", "\n")
                .replaceAll("\\s+", " ")
                .replaceAll("([(]) | ([).])", "$1$2");
    }
}
