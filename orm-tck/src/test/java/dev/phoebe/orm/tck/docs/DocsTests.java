package dev.phoebe.orm.tck.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whether the documentation shows code that is compiled, statements that are sent, and links that lead somewhere. A
 * comment in front of a block says where it comes from:
 *
 * <ul>
 *   <li>{@code <!-- snippet: QueriesTests#cheap -->}: a region of a class in this package
 *   <li>{@code <!-- sql: QueriesTests#cheap -->}: what a test of that class says is sent
 *   <li>{@code <!-- quoted: demo-app/src/main/java/.../BookController.java -->}: a part of any file of the project
 *   <li>{@code <!-- not compiled: why -->}
 * </ul>
 */
class DocsTests {

    private static final Project PROJECT = Project.find();

    @TestFactory
    Stream<DynamicTest> blocksOfCodeAreTrue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : PROJECT.pages()) {
            for (Block block : Block.of(page)) {
                if (block.isChecked()) {
                    tests.add(dynamicTest(PROJECT.nameOf(page) + ":" + block.line(), () -> block.check(PROJECT)));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void everyRegionIsShown() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : PROJECT.pages()) {
            for (Block block : Block.of(page)) {
                shown.addAll(block.source("snippet").stream().toList());
            }
        }
        assertThat(PROJECT.regions()).isSubsetOf(shown);
    }

    @TestFactory
    Stream<DynamicTest> statementsAreThoseOfPostgresql() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : PROJECT.pages()) {
            Set<String> classes = new TreeSet<>();
            for (Block block : Block.of(page)) {
                block.source("sql").ifPresent(source -> classes.add(source.split("#", 2)[0]));
            }
            if (!classes.isEmpty()) {
                tests.add(dynamicTest(PROJECT.nameOf(page), () -> {
                    assertThat(Files.readString(page)).contains("PostgreSQL");
                    for (String name : classes) {
                        assertThat(PROJECT.snippets(name)).contains("(\"postgresql\")");
                    }
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : PROJECT.pages()) {
            for (String link : Links.of(page)) {
                tests.add(dynamicTest(PROJECT.nameOf(page) + ": " + link, () -> Links.check(page, link)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyDiagnosticIsExplained() throws IOException {
        String problems = PROJECT.read("orm-processor/src/main/java/dev/phoebe/orm/processor/Problem.java");
        String page = PROJECT.read("docs/diagnostics.md");
        assertThat(Diagnostics.codes(problems))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page).contains("| " + code + " |"));
        assertThat(Diagnostics.explained(page)).isEqualTo(Diagnostics.codes(problems));
    }

    @Test
    void everyExceptionIsExplained() throws IOException {
        assertThat(PROJECT.classes("orm-core/src/main/java/dev/phoebe/orm/error"))
                .filteredOn(name -> name.endsWith("Exception"))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(PROJECT.read("docs/databases.md")).contains(name + "`"));
    }

    @Test
    void everySettingIsExplained() throws IOException {
        assertThat(Settings.explained(PROJECT.read("docs/spring.md")))
                .as("settings in docs/spring.md")
                .isEqualTo(Settings.known(PROJECT));
    }

    @Test
    void everyProblemIsExplained() throws IOException {
        String page = PROJECT.read("docs/web.md");
        String problems =
                PROJECT.read("orm-spring-boot-autoconfigure/src/main/java/dev/phoebe/orm/spring/web/OrmProblems.java");
        assertThat(Diagnostics.problems(problems))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void theWalkNamesMethodsThatExist() throws IOException {
        assertThat(Walk.missing(PROJECT)).isEmpty();
    }

    @Test
    void theLayersAreThoseOfTheArchitectureTest() throws IOException {
        assertThat(Layers.drawn(PROJECT.read("docs/architecture.md")))
                .isEqualTo(Layers.held(PROJECT.read("orm-core/src/test/java/dev/phoebe/orm/ArchitectureTests.java")));
    }

    @Test
    void theTablesAreThoseOfTheDialects() throws IOException {
        assertThat(PROJECT.read("docs/databases.md")).contains(Tables.features());
        assertThat(PROJECT.read("docs/models.md")).contains(Tables.types());
        assertThat(PROJECT.read("docs/writing.md")).contains(Tables.bulkInserts());
    }
}
