package dev.phoebe.orm;

import dev.phoebe.orm.error.MissingTableException;
import dev.phoebe.orm.model.Table;
import dev.phoebe.orm.model.TableProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The tables that a database knows, by the class of their model. Immutable. */
public final class ModelRegistry {

    private final Map<Class<?>, Table<?, ?>> tables;

    private ModelRegistry(Map<Class<?>, Table<?, ?>> tables) {
        this.tables = tables;
    }

    /** Every table that the annotation processor wrote into a jar or folder that this class loader sees. */
    public static ModelRegistry discover(ClassLoader classLoader) {
        List<Table<?, ?>> found = new ArrayList<>();
        ServiceLoader.load(TableProvider.class, classLoader).forEach(provider -> found.add(provider.table()));
        found.sort(Comparator.comparing(table -> table.modelType().getName()));
        return of(found);
    }

    /** These tables. */
    public static ModelRegistry of(Collection<? extends Table<?, ?>> tables) {
        Map<Class<?>, Table<?, ?>> byModel = new LinkedHashMap<>();
        tables.forEach(table -> byModel.put(table.modelType(), table));
        return new ModelRegistry(byModel);
    }

    /** Those of these tables that fulfil a condition. */
    public ModelRegistry filter(Predicate<? super Table<?, ?>> condition) {
        return of(tables.values().stream().filter(condition).toList());
    }

    /** The tables, in the order of their models' names. */
    public Collection<Table<?, ?>> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * The table of a model.
     *
     * @throws MissingTableException when none was generated
     */
    @SuppressWarnings("unchecked") // a table is kept under the class of its own model
    public <M> Table<M, ?> table(Class<M> model) {
        Table<?, ?> table = tables.get(model);
        if (table == null) {
            throw new MissingTableException(
                    model,
                    "There is no table for " + model.getName()
                            + ". Either it is no @Model, or it belongs to another database, "
                            + "or the annotation processor did not run: from JDK 23 on javac runs only processors that it is told of. "
                            + "With Maven set the property maven.compiler.proc to full, or list orm-processor in annotationProcessorPaths; "
                            + "with Gradle add annotationProcessor(\"dev.phoebe:orm-processor\").");
        }
        return (Table<M, ?>) table;
    }

    /** Whether it knows a model. */
    public boolean contains(Class<?> model) {
        return tables.containsKey(model);
    }
}
