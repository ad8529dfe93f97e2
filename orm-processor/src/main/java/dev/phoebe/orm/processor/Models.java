package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The models of one round, read once each: those that are compiled, and those in class files that they lead to. */
final class Models {

    private final Surroundings surroundings;
    private final ModelReader reader;
    private final Map<ClassName, Optional<ModelDescription>> read = new HashMap<>();

    Models(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.reader = new ModelReader(surroundings);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ModelDescription read(TypeElement type) {
        return read.computeIfAbsent(ClassName.get(type), name -> Optional.of(reader.read(type)))
                .orElseThrow();
    }

    /** The model of this class; null when it is none. */
    @Nullable
    ModelDescription find(ClassName name) {
        Optional<ModelDescription> known = read.get(name);
        if (known == null) {
            TypeElement type = surroundings.elements().getTypeElement(name.canonicalName());
            known = type == null || AnnotationReader.find(type, Names.MODEL) == null
                    ? Optional.empty()
                    : Optional.of(reader.read(type));
            read.put(name, known);
        }
        return known.orElse(null);
    }

    /** Whether a model comes from a module in which nobody wrote its table. */
    boolean lacksTable(ModelDescription model) {
        TypeElement type = surroundings.elements().getTypeElement(model.type().canonicalName());
        return type != null
                && !surroundings.isSource(type)
                && surroundings.elements().getTypeElement(model.tableType().canonicalName()) == null;
    }

    /** The key of a model, if it has one column. */
    Optional<KeyColumn> key(ModelDescription model) {
        List<KeyColumn> columns = keyColumns(model);
        return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
    }

    /** The columns of the key of a model; empty where there is no telling. */
    List<KeyColumn> keyColumns(ModelDescription model) {
        return keyColumns(model, Set.of());
    }

    /** Of a part that is a reference, the columns of what it refers to. A circle of such parts has no columns. */
    private List<KeyColumn> keyColumns(ModelDescription model, Set<ClassName> around) {
        Set<ClassName> seen = new HashSet<>(around);
        if (!seen.add(model.type())) {
            return List.of();
        }
        List<KeyColumn> columns = new ArrayList<>();
        for (PropertyDescription key : model.keys()) {
            List<KeyColumn> some = columns(key, seen);
            if (some.isEmpty()) {
                return List.of();
            }
            columns.addAll(some);
        }
        return columns;
    }

    /** The columns of a property; of a reference as many as the key has to which it refers. Empty where there is no telling. */
    List<KeyColumn> columns(PropertyDescription property) {
        return columns(property, Set.of());
    }

    private List<KeyColumn> columns(PropertyDescription property, Set<ClassName> around) {
        ColumnSettings settings = ColumnSettings.of(property);
        if (property.type() instanceof PropertyType.Simple simple) {
            return List.of(new KeyColumn(property.name(), settings.name(), simple.value(), settings));
        }
        PropertyType.Relation relation = property.relation(RelationKind.REF);
        ModelDescription target = relation == null ? null : find(relation.target());
        if (target == null) {
            return List.of();
        }
        List<KeyColumn> key = referred(property, target, around);
        List<KeyColumn> columns = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            KeyColumn part = key.get(i);
            columns.add(new KeyColumn(
                    key.size() == 1 ? property.name() : property.name() + Text.capitalized(part.property()),
                    settings.partName(property, i, key),
                    part.type(),
                    part.settings()));
        }
        return columns;
    }

    private List<KeyColumn> referred(PropertyDescription property, ModelDescription target, Set<ClassName> around) {
        String unique = ColumnSettings.references(property);
        return unique.isEmpty()
                ? keyColumns(target, around)
                : target.property(unique)
                        .filter(named -> named.type() instanceof PropertyType.Simple)
                        .map(this::columns)
                        .orElse(List.of());
    }

    /**
     * A column that references refer to.
     *
     * @param property the property; of a part of a reference, with that of the part behind it
     * @param column its name
     * @param settings a reference needs the same length and the same digits
     */
    record KeyColumn(String property, String column, ValueType type, ColumnSettings settings) {}
}
