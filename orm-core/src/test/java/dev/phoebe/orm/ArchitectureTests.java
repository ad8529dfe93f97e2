package dev.phoebe.orm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house as it is drawn in docs/architecture.md: packages in layers, imports in one direction, no exceptions. */
class ArchitectureTests {

    private static final String BASE = "dev.phoebe.orm";

    /** The packages, lowest first: each may use those before it and none behind it. */
    private static final List<String> LAYERS = List.of(
            "error",
            "annotation",
            "datasource",
            "type",
            "relation",
            "sql",
            "dialect",
            "expr",
            "model",
            "page",
            "query",
            "jdbc",
            "transaction",
            "signal",
            "validation",
            "load",
            "persist",
            "schema",
            "active");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void everyPackageHasItsLayer() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> planned = Stream.concat(Stream.of(BASE), LAYERS.stream().map(layer -> BASE + "." + layer))
                .collect(Collectors.toSet());
        assertThat(packages).isEqualTo(planned);
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyThoseBelowIt() {
        return IntStream.range(0, LAYERS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(LAYERS.get(i), () -> {
                    String[] above = Stream.concat(
                                    Stream.of(BASE),
                                    LAYERS.stream().skip(i + 1L).map(layer -> BASE + "." + layer))
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + "." + LAYERS.get(i))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(above)
                            .check(CLASSES);
                }));
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jdbcAndDialectsKnowNeitherQueriesNorModels() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".jdbc", BASE + ".dialect")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".query", BASE + ".model", BASE + ".expr", BASE + ".load")
                .check(CLASSES);
    }

    @Test
    void onlyTheFrontDoorOpensConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".datasource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".datasource")
                .check(CLASSES);
    }

    @Test
    void nothingReflects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect")
                .check(CLASSES);
    }

    @Test
    void nothingHoldsALockAroundInputOutputByTheLanguage() {
        assertThat(CLASSES.stream().flatMap(type -> type.getMethods().stream()))
                .noneMatch(method -> method.getModifiers().toString().contains("SYNCHRONIZED"));
    }
}
