package dev.phoebe.orm.processor;

import com.palantir.javapoet.TypeName;
import java.util.Objects;

/** What follows from the fields that carry {@code @Id}. */
final class KeyRules {

    static final String IDENTITY = "IDENTITY";
    static final String UUID = "UUID";
    static final String ASSIGNED = "ASSIGNED";

    private KeyRules() {}

    /** Where the value of a key column comes from: the name of a constant of {@code KeyGeneration}. */
    static String generation(ModelDescription model, PropertyDescription key) {
        String given = Objects.requireNonNull(key.annotation(Names.ID)).text("generation");
        if (!given.equals("AUTO")) {
            return given;
        }
        if (model.keys().size() > 1 || !(key.type() instanceof PropertyType.Simple simple)) {
            return ASSIGNED;
        }
        return switch (simple.value().kind()) {
            case LONG, INTEGER -> IDENTITY;
            case UUID -> UUID;
            default -> ASSIGNED;
        };
    }

    /** The type of the whole key. */
    static TypeName keyType(ModelDescription model, Models models) {
        return models.key(model).map(column -> column.type().type()).orElse(Names.KEY);
    }
}
