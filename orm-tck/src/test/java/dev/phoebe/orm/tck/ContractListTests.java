package dev.phoebe.orm.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phoebe.orm.tck.contract.Contract;
import dev.phoebe.orm.tck.database.OnDatabase;
import dev.phoebe.orm.tck.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every contract runs on every database: nobody forgets one, and nobody leaves a test out. */
class ContractListTests {

    private static final List<Class<?>> LISTS = List.of(
            H2ContractTests.class,
            SqliteContractTests.class,
            PostgresqlContractTests.class,
            MariadbContractTests.class);

    /** The contracts that there are, by looking where the classes are. */
    private static List<Class<?>> contracts() {
        return inFolderOf(
                Contract.class,
                folder -> Stream.of(folder)
                        .flatMap(ContractListTests::files)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Contract.class") && !name.equals("Contract.class"))
                        .map(name -> Contract.class.getPackageName() + "." + name.replace(".class", ""))
                        .<Class<?>>map(ContractListTests::load)
                        .toList());
    }

    private static <R> R inFolderOf(Class<?> type, Function<Path, R> work) {
        try {
            URI file = type.getResource(type.getSimpleName() + ".class").toURI();
            if (!file.getScheme().equals("jar")) {
                return work.apply(Path.of(file).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(file, Map.of())) {
                return work.apply(jar.getPath(type.getPackageName().replace('.', '/')));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyContractIsListedForEveryDatabase() {
        List<Class<?>> contracts = contracts();
        assertThat(contracts).hasSizeGreaterThan(20);
        for (Class<?> list : LISTS) {
            List<Class<?>> listed = Arrays.stream(list.getDeclaredClasses())
                    .filter(nested -> nested.isAnnotationPresent(Nested.class))
                    .<Class<?>>map(Class::getSuperclass)
                    .toList();
            assertThat(listed).as("contracts in " + list.getSimpleName()).containsExactlyInAnyOrderElementsOf(contracts);
        }
    }

    @Test
    void everyDatabaseHasAList() {
        List<String> databases =
                LISTS.stream().map(list -> list.getAnnotation(OnDatabase.class).value()).toList();
        assertThat(databases)
                .containsExactlyInAnyOrderElementsOf(
                        TestDatabase.all().stream().map(TestDatabase::name).toList());
    }

    @Test
    void noContractIsEmptyAndNoTestIsLeftOut() {
        Map<String, Long> tests = new TreeMap<>();
        for (Class<?> contract : contracts()) {
            assertThat(contract).isAbstract();
            assertThat(Contract.class).isAssignableFrom(contract);
            tests.put(
                    contract.getSimpleName(),
                    Arrays.stream(contract.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Test.class))
                            .count());
            assertThat(Arrays.stream(contract.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Disabled.class))
                            .map(method -> contract.getSimpleName() + "." + method.getName())
                            .collect(Collectors.toCollection(TreeSet::new)))
                    .isEmpty();
        }
        assertThat(tests).allSatisfy((contract, number) -> assertThat(number).as(contract).isPositive());
    }
}
