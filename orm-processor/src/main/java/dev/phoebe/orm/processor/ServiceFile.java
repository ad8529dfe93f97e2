package dev.phoebe.orm.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The list of tables by which {@link java.util.ServiceLoader} finds them. One compilation may see a few files of a
 * module only, so what the list of the last one says is kept, as long as it is still true.
 */
final class ServiceFile {

    static final String PATH = "META-INF/services/" + Names.TABLE_PROVIDER_SERVICE;

    private static final String ACTIVE_TABLE = Names.ACTIVE_TABLE.canonicalName();

    private final Set<String> written = new TreeSet<>();

    /** Adds a table that this compilation writes. */
    void add(TablePlan plan) {
        written.add(plan.provider());
    }

    void write(Filer filer, Elements elements) {
        List<String> before = read(filer);
        Set<String> providers = new TreeSet<>(written);
        before.stream().filter(provider -> isAlive(provider, elements)).forEach(providers::add);
        if (providers.isEmpty() && before.isEmpty()) {
            return;
        }
        try {
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH);
            try (Writer writer = file.openWriter()) {
                for (String provider : providers) {
                    writer.write(provider + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a named module a list in a file is nothing: its {@code module-info.java} must name the tables. */
    void requireProvided(Elements elements, Messager messager) {
        Map<ModuleElement, Set<String>> tables = new LinkedHashMap<>();
        for (String provider : written) {
            TypeElement type = elements.getTypeElement(provider.replace('$', '.'));
            ModuleElement module = type == null ? null : elements.getModuleOf(type);
            if (module != null && !module.isUnnamed()) {
                tables.computeIfAbsent(module, key -> new TreeSet<>())
                        .add(type.getQualifiedName().toString());
            }
        }
        tables.forEach((module, names) -> {
            Set<String> provided = provided(module);
            if (!provided.containsAll(names)) {
                names.addAll(provided);
                messager.printMessage(
                        Diagnostic.Kind.ERROR,
                        Problem.NOT_PROVIDED.message(
                                module.getQualifiedName(),
                                "provides " + Names.TABLE_PROVIDER_SERVICE + " with " + String.join(", ", names) + ";"),
                        module);
            }
        });
    }

    private static Set<String> provided(ModuleElement module) {
        return ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(provides ->
                        provides.getService().getQualifiedName().contentEquals(Names.TABLE_PROVIDER_SERVICE))
                .flatMap(provides -> provides.getImplementations().stream())
                .map(type -> type.getQualifiedName().toString())
                .collect(Collectors.toSet());
    }

    private static List<String> read(Filer filer) {
        try {
            return filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
                    .getCharContent(true)
                    .toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            return List.of(); // there is none yet
        }
    }

    /** Whether the table of an earlier compilation and its model are still there. */
    private boolean isAlive(String provider, Elements elements) {
        if (written.contains(provider)) {
            return true;
        }
        int end = provider.lastIndexOf('$');
        if (end < 0) {
            return elements.getTypeElement(provider) != null;
        }
        TypeElement table = elements.getTypeElement(provider.substring(0, end));
        if (table != null
                && table.getSuperclass() instanceof DeclaredType superclass
                && ((TypeElement) superclass.asElement()).getQualifiedName().contentEquals(ACTIVE_TABLE)) {
            return isModel(superclass.getTypeArguments().get(0));
        }
        return elements.getTypeElement(provider.replace('$', '.')) != null;
    }

    private static boolean isModel(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && AnnotationReader.find(((DeclaredType) type).asElement(), Names.MODEL) != null;
    }
}
