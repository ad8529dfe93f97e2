package dev.phoebe.orm.processor;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Class files of superclasses and models. Before version 22 the compiler does not show annotations on types that come
 * from class files, and so not JSpecify's: every column of a base class in a jar would be NOT NULL.
 */
final class ClassFiles {

    private static final int FIRST_THAT_SHOWS_ALL = 22;

    private final Filer filer;
    private final Elements elements;
    private final boolean gradle;
    private final Map<String, Optional<Set<String>>> nullableFields = new HashMap<>();

    ClassFiles(ProcessingEnvironment environment) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.gradle = environment.getClass().getName().startsWith("org.gradle.");
    }

    /** What is known about a field. */
    enum Nullness {
        NULLABLE,
        NOT_NULL,
        UNKNOWN
    }

    /**
     * Whether the class file marks the type of a field as nullable.
     *
     * @param source whether its class is handed to the compiler
     */
    Nullness nullness(VariableElement field, boolean source) {
        if (Runtime.version().feature() >= FIRST_THAT_SHOWS_ALL) {
            return Nullness.NOT_NULL;
        }
        if (source) {
            // Gradle hands in unchanged classes as class files, and has deleted those of changed ones
            return gradle && in(field, List.of(StandardLocation.CLASS_OUTPUT)) == Nullness.NULLABLE
                    ? Nullness.NULLABLE
                    : Nullness.NOT_NULL;
        }
        return in(field, List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH));
    }

    private Nullness in(VariableElement field, List<JavaFileManager.Location> locations) {
        TypeElement owner = (TypeElement) Surroundings.owner(field);
        Optional<Set<String>> names = nullableFields.computeIfAbsent(
                elements.getBinaryName(owner).toString(), name -> read(owner, locations));
        return names.map(nullable ->
                        nullable.contains(field.getSimpleName().toString()) ? Nullness.NULLABLE : Nullness.NOT_NULL)
                .orElse(Nullness.UNKNOWN);
    }

    private Optional<Set<String>> read(TypeElement type, List<JavaFileManager.Location> locations) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binaryName = elements.getBinaryName(type).toString();
        String fileName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
        for (JavaFileManager.Location location : locations) {
            Optional<Set<String>> fields = read(location, packageName, fileName);
            if (fields.isPresent()) {
                return fields;
            }
        }
        return Optional.empty();
    }

    private Optional<Set<String>> read(JavaFileManager.Location location, String packageName, String fileName) {
        try (DataInputStream in = new DataInputStream(
                filer.getResource(location, packageName, fileName).openInputStream())) {
            return Optional.of(ClassFile.nullableFields(in));
        } catch (IOException | IllegalArgumentException e) {
            // not there, or a place that the build tool keeps for itself
            return Optional.empty();
        }
    }
}
