package dev.phoebe.orm.error;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row with the same unique value exists. */
public class UniqueViolationException extends ConstraintViolationException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Class<?> model;
    private final String[] properties;

    public UniqueViolationException(
            String message, @Nullable String sql, @Nullable Throwable cause, @Nullable String constraint) {
        this(message, sql, cause, constraint, null, List.of());
    }

    /** A violation of a key of these properties of a model. */
    public UniqueViolationException(
            String message,
            @Nullable String sql,
            @Nullable Throwable cause,
            @Nullable String constraint,
            @Nullable Class<?> model,
            List<String> properties) {
        super(message, sql, cause, constraint);
        this.model = model;
        this.properties = properties.toArray(String[]::new);
    }

    /**
     * The properties of the model whose values are taken, in the order of the key. Empty where the key is none that a model
     * describes, or where the database does not say which it is.
     */
    public List<String> properties() {
        return List.of(properties);
    }

    /** Whether the key is that of exactly these properties, in any order: {@code violates(USER.email)}. */
    public boolean violates(ModelProperty... key) {
        Set<String> names = new HashSet<>();
        for (ModelProperty property : key) {
            names.add(property.property());
        }
        return properties.length > 0
                && names.equals(Set.of(properties))
                && Arrays.stream(key).allMatch(property -> property.modelType() == model);
    }
}
