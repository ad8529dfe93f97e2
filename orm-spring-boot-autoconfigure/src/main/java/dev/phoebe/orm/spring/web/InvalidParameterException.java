package dev.phoebe.orm.spring.web;

import dev.phoebe.orm.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** A request parameter asks for something that is not on offer. */
public class InvalidParameterException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String requirement;

    InvalidParameterException(String parameter, String requirement, @Nullable String sent) {
        super(parameter + " " + requirement + (sent == null ? "" : "; '" + Shown.of(sent) + "' was sent") + ".");
        this.parameter = parameter;
        this.requirement = requirement;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** What the parameter must be, as in {@code "must be a whole number from 1 to 100"}. */
    public String requirement() {
        return requirement;
    }
}
