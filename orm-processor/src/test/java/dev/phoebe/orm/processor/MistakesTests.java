package dev.phoebe.orm.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem has a file of examples in {@code mistakes}: comments there say which code is expected on which line. */
class MistakesTests {

    private static final Pattern CODE = Pattern.compile("ORM\\d{3}");

    /** These need more than one compilation, and have tests of their own. */
    private static final EnumSet<Problem> ELSEWHERE = EnumSet.of(
            Problem.TABLE_CLASS_TAKEN, Problem.UNKNOWN_NULLNESS, Problem.TARGET_WITHOUT_TABLE, Problem.NOT_PROVIDED);

    static Stream<Problem> problems() {
        return EnumSet.complementOf(ELSEWHERE).stream();
    }

    @ParameterizedTest
    @MethodSource("problems")
    @DisplayName("Each mistake is reported with its code on its line, and nothing else is")
    void reportsMistakes(Problem problem) throws IOException {
        String name = "mistakes/" + problem.code() + ".java";
        String source = Resources.text(name);

        Compilation compilation = compile(name, source);

        assertThat(expectedLines(source)).anyMatch(line -> line.endsWith(problem.code()));
        assertThat(compilation.diagnostics().stream()
                        .filter(diagnostic -> isOurs(diagnostic))
                        .map(MistakesTests::lineAndCode)
                        .sorted())
                .containsExactlyElementsOf(expectedLines(source));
        if (problem != Problem.UNRESOLVED_TYPE) { // of which javac says the same
            assertThat(compilation.errors()).allMatch(MistakesTests::isOurs);
        }
    }

    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).contains("[ORM");
    }

    private static Compilation compile(String name, String source) {
        return javac().withProcessors(new ModelProcessor())
                .compile(JavaFileObjects.forSourceString(name.replace("/", ".").replace(".java", ""), source));
    }

    private static String lineAndCode(Diagnostic<?> diagnostic) {
        Matcher code = CODE.matcher(diagnostic.getMessage(Locale.ROOT));
        return code.find() ? line(diagnostic.getLineNumber(), code.group()) : diagnostic.toString();
    }

    private static List<String> expectedLines(String source) {
        List<String> lines = source.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> expected(lines.get(i)).stream().map(code -> line(i + 1, code)))
                .sorted()
                .toList();
    }

    private static List<String> expected(String text) {
        return text.lines()
                .filter(line -> line.contains("// ORM"))
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf("// ") + 3).split(" ")))
                .toList();
    }

    private static String line(long number, String code) {
        return String.format(Locale.ROOT, "line %03d: %s", number, code);
    }
}
