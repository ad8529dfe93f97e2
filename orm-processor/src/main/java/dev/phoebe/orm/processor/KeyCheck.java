package dev.phoebe.orm.processor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether key and version can be what they are said to be. */
final class KeyCheck implements Check {

    /** By values of these types no row is found reliably. */
    static final Set<ValueKind> NO_KEYS = Set.of(
            ValueKind.FLOAT, ValueKind.DOUBLE, ValueKind.BYTES, ValueKind.JSON, ValueKind.BOOLEAN, ValueKind.LIST);

    private static final Set<ValueKind> COUNTED = Set.of(ValueKind.SHORT, ValueKind.INTEGER, ValueKind.LONG);

    @Override
    public void check(ModelDescription model, Models models, Findings findings) {
        List<PropertyDescription> keys =
                model.properties().stream().filter(PropertyDescription::isId).toList();
        if (keys.isEmpty()) {
            missing(model, findings);
        }
        for (PropertyDescription key : keys) {
            key(model, key, findings);
        }
        versions(model, findings);
    }

    private static void missing(ModelDescription model, Findings findings) {
        Optional<PropertyDescription> foreign = model.properties().stream()
                .filter(PropertyDescription::foreignId)
                .findFirst();
        if (foreign.isPresent()) {
            findings.add(
                    Problem.FOREIGN_ID,
                    foreign.get().place(),
                    model.label(),
                    foreign.get().name());
        } else {
            findings.add(Problem.NO_ID, model.place(), model.label());
        }
    }

    private static void key(ModelDescription model, PropertyDescription key, Findings findings) {
        AnnotationFacts id = Objects.requireNonNull(key.annotation(Names.ID));
        if (key.isVersion()) {
            findings.add(Problem.ID_AND_VERSION, key.place(), key.label());
        }
        if (!key.isColumn()) {
            return;
        }
        ValueType value = key.type() instanceof PropertyType.Simple simple ? simple.value() : null;
        if (value != null && NO_KEYS.contains(value.kind())) {
            findings.add(Problem.ID_TYPE, key.place(), key.label(), Text.type(key.declared()));
        }
        String generation = id.text("generation");
        if (generation.equals("AUTO") || generation.equals(KeyRules.ASSIGNED)) {
            return;
        }
        Place place = id.placeOf("generation");
        if (model.keys().size() > 1) {
            findings.add(Problem.GENERATED_COMPOSITE, place, key.label());
        } else if (value == null) {
            findings.add(
                    Problem.GENERATION_MISMATCH,
                    place,
                    key.label(),
                    generation,
                    "a reference takes the key of its target");
        } else if (generation.equals(KeyRules.IDENTITY) && !COUNTED.contains(value.kind())) {
            findings.add(
                    Problem.GENERATION_MISMATCH,
                    place,
                    key.label(),
                    generation,
                    "databases count in short, int and long");
        } else if (generation.equals(KeyRules.UUID) && value.kind() != ValueKind.UUID) {
            findings.add(
                    Problem.GENERATION_MISMATCH,
                    place,
                    key.label(),
                    generation,
                    "it is a " + Text.type(key.declared()));
        }
    }

    private static void versions(ModelDescription model, Findings findings) {
        List<PropertyDescription> versions = model.properties().stream()
                .filter(PropertyDescription::isVersion)
                .toList();
        for (PropertyDescription version : versions) {
            boolean counts = version.type() instanceof PropertyType.Simple simple
                    && COUNTED.contains(simple.value().kind());
            if (!counts && !version.isUnusable()) {
                findings.add(Problem.VERSION_TYPE, version.place(), version.label());
            }
        }
        versions.stream()
                .skip(1)
                .forEach(version -> findings.add(Problem.SEVERAL_VERSIONS, version.place(), version.label()));
    }
}
