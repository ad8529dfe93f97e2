package dev.phoebe.orm.spring.validation;

import dev.phoebe.orm.error.Violation;
import dev.phoebe.orm.validation.ModelValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks the Jakarta Validation constraints of a model before it is written; models without any cost one look into a
 * map. Safe for use by several threads.
 */
public final class JakartaModelValidator implements ModelValidator {

    private final Validator validator;
    private final Map<Class<?>, Boolean> constrained = new ConcurrentHashMap<>();

    /** Asks this validator. */
    public JakartaModelValidator(Validator validator) {
        this.validator = validator;
    }

    @Override
    public List<Violation> validate(Object model) {
        if (!isConstrained(model.getClass())) {
            return List.of();
        }
        return validator.validate(model).stream()
                .map(JakartaModelValidator::violation)
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    private boolean isConstrained(Class<?> model) {
        Boolean known = constrained.get(model);
        return known == null
                ? constrained.computeIfAbsent(
                        model, type -> validator.getConstraintsForClass(type).isBeanConstrained())
                : known;
    }

    private static Violation violation(ConstraintViolation<Object> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
