package dev.phoebe.orm.error;

import java.util.List;
import java.util.stream.Collectors;

/** Values were refused before anything was written. */
public class ValidationException extends OrmException {
    private static final long serialVersionUID = 1L;

    private final Violation[] violations;

    public ValidationException(String model, List<Violation> violations) {
        super(model + " was not written: "
                + violations.stream().map(v -> v.path() + " " + v.message()).collect(Collectors.joining("; ")));
        this.violations = violations.toArray(Violation[]::new);
    }

    /** Every value that was refused, not just the first. */
    public List<Violation> violations() {
        return List.of(violations);
    }
}
