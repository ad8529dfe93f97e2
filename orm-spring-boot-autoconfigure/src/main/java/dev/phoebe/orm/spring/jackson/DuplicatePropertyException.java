package dev.phoebe.orm.spring.jackson;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** An object gives one property twice: which one is meant is not for us to guess. The path ends in the property. */
public final class DuplicatePropertyException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    DuplicatePropertyException(JsonParser parser, Class<?> model) {
        super(parser, "The property is given twice", model);
    }
}
