package dev.phoebe.orm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.tck.contract.Contract;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.database.TestDatabase;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every contract runs on every database: nobody forgets one, and nobody leaves a test out. */
class ContractListTests {

    private static final List<Class<?>> LISTS = List.of(
            H2ContractTests.class,
            SqliteContractTests.class,
            PostgresqlContractTests.class,
            MariadbContractTests.class);

    /** The contracts that there are: what stands in their folder and is called one. */
    private static List<Class<?>> contracts() throws Exception {
        URI folder = Contract.class.getResource("Contract.class").toURI();
        List<Class<?>> contracts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder).getParent())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Contract.class") && !name.equals("Contract.class")) {
                    contracts.add(Class.forName(Contract.class.getPackageName() + "." + name.replace(".class", "")));
                }
            }
        }
        return contracts;
    }

    private static List<Method> tests(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    @Test
    void everyDatabaseHasAList() {
        List<String> databases =
                TestDatabase.all().stream().map(TestDatabase::name).toList();
        assertThat(LISTS)
                .extracting(list -> list.getAnnotation(OnDatabase.class).value())
                .containsExactlyInAnyOrderElementsOf(databases);
    }

    @Test
    void everyContractIsInEveryList() throws Exception {
        List<Class<?>> contracts = contracts();
        assertThat(contracts).hasSizeGreaterThan(5);
        for (Class<?> list : LISTS) {
            List<Class<?>> listed = Arrays.stream(list.getDeclaredClasses())
                    .filter(nested -> nested.isAnnotationPresent(Nested.class))
                    .<Class<?>>map(Class::getSuperclass)
                    .toList();
            assertThat(listed).as(list.getSimpleName()).containsExactlyInAnyOrderElementsOf(contracts);
        }
    }

    @Test
    void everyContractHasTests() throws Exception {
        for (Class<?> contract : contracts()) {
            assertThat(contract.getSuperclass()).as(contract.getSimpleName()).isEqualTo(Contract.class);
            assertThat(tests(contract)).as(contract.getSimpleName()).isNotEmpty();
        }
    }

    /** What a database lacks is refused, and the refusal is tested: no test depends on where it runs. */
    @Test
    void noTestIsLeftOutAnywhere() throws Exception {
        for (Class<?> contract : contracts()) {
            for (Method test : tests(contract)) {
                assertThat(test.getAnnotations())
                        .as(contract.getSimpleName() + "." + test.getName())
                        .extracting(Annotation::annotationType)
                        .allMatch(type -> type == Test.class);
            }
        }
    }
}
