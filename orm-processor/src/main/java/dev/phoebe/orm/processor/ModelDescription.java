package dev.phoebe.orm.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A model as its class says it: read, not yet checked.
 *
 * @param shape what kind of class it is
 * @param model its annotation
 * @param properties fields of superclasses first, then in the order of declaration
 * @param deprecated whether its use must not be warned about
 */
record ModelDescription(
        ClassName type,
        Place place,
        Shape shape,
        Construction construction,
        AnnotationFacts model,
        List<PropertyDescription> properties,
        boolean deprecated) {

    /**
     * What kind of class it is.
     *
     * @param kind as a user calls it: class, record, interface, enum, annotation
     * @param visible whether it is public, and all around it
     * @param hidden whether it is private, or something around it
     * @param inner whether it needs an object of the class around it
     */
    record Shape(String kind, boolean visible, boolean hidden, boolean inner, boolean incomplete, boolean generic) {}

    ModelDescription {
        properties = List.copyOf(properties);
    }

    boolean isClass() {
        return shape.kind().equals("class");
    }

    boolean isRecord() {
        return shape.kind().equals("record");
    }

    /** The name for messages: {@code Outer.Inner} of a nested class. */
    String label() {
        return String.join(".", type.simpleNames());
    }

    ClassName tableType() {
        return TableNames.type(type);
    }

    /** The constant in the class of the table. */
    String constant() {
        return TableNames.constant(
                type, properties.stream().map(PropertyDescription::name).toList());
    }

    /** The table's name in SQL. */
    String tableName() {
        String given = model.text("table");
        return given.isEmpty() ? Text.snake(type.simpleName()) : given;
    }

    List<PropertyDescription> columns() {
        return properties.stream().filter(PropertyDescription::isColumn).toList();
    }

    /**
     * The columns of the key.
     *
     * @throws UnresolvedException when the type of one does not exist yet
     */
    List<PropertyDescription> keys() {
        for (PropertyDescription property : properties) {
            if (property.isId() && property.type() instanceof PropertyType.Unresolved unresolved) {
                throw new UnresolvedException(property.place(), unresolved.text());
            }
        }
        return columns().stream().filter(PropertyDescription::isId).toList();
    }

    /** Whether a type of one of its fields does not exist yet. */
    boolean isUnresolved() {
        return properties.stream().anyMatch(property -> property.type() instanceof PropertyType.Unresolved);
    }

    List<PropertyDescription> collections() {
        return properties.stream().filter(PropertyDescription::isCollection).toList();
    }

    Optional<PropertyDescription> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** The properties that are relations of this kind to a class. */
    List<PropertyDescription> relations(RelationKind kind, ClassName target) {
        return properties.stream()
                .filter(property -> property.type().equals(new PropertyType.Relation(kind, target)))
                .toList();
    }
}
