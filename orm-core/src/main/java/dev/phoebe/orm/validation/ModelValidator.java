package dev.phoebe.orm.validation;

import dev.phoebe.orm.error.Violation;
import java.util.List;

/** Checks a model as a whole before it is written: how Jakarta Validation takes part. Safe for use by several threads. */
@FunctionalInterface
public interface ModelValidator {

    /** What is wrong with it; empty when nothing is. */
    List<Violation> validate(Object model);
}
