package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.HashSet;
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

    /** The key of a model, if it has one column that can be referred to. */
    Optional<KeyColumn> key(ModelDescription model) {
        return key(model, new HashSet<>());
    }

    private Optional<KeyColumn> key(ModelDescription model, Set<ClassName> seen) {
        if (model.keys().size() != 1 || !seen.add(model.type())) {
            return Optional.empty();
        }
        PropertyDescription key = model.keys().get(0);
        if (key.type() instanceof PropertyType.Simple simple) {
            return Optional.of(new KeyColumn(simple.value(), ColumnSettings.of(key)));
        }
        // one to one: the key is a reference, and so the key of what it refers to
        return Optional.ofNullable(key.relation(RelationKind.REF))
                .map(relation -> find(relation.target()))
                .flatMap(target -> key(target, seen));
    }

    /**
     * A column that references refer to.
     *
     * @param settings a reference needs the same length and the same digits
     */
    record KeyColumn(ValueType type, ColumnSettings settings) {}
}
